package app.chatelaine.desktop.quicksearch;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.shared.NamedKeys;
import app.chatelaine.testing.LockedStore;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import app.chatelaine.testing.screens.Screen;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;

/** Quick search in all its states. */
public final class QuickSearchScreens {
    private QuickSearchScreens() {}

    public static List<Screen> all() {
        return List.of(
                quick("quick-hits", MemorySecretStore::new, model -> model.move(1)),
                quick(
                        "quick-typed",
                        MemorySecretStore::new,
                        model -> model.queryProperty().set("ion")),
                quick(
                        "quick-no-hit",
                        MemorySecretStore::new,
                        model -> model.queryProperty().set("azure")),
                quick("quick-pair", MemorySecretStore::new, model -> {
                    model.queryProperty().set("service:ion w");
                    model.copyNext();
                }),
                quick("quick-locked", LockedStore::new, model -> {}),
                quick("quick-failed", LockedStore::new, QuickSearchViewModel::copyKey));
    }

    private static Screen quick(String name, Supplier<SecretStore> keychain, Consumer<QuickSearchViewModel> then) {
        return Screen.own(name, look -> {
            var twelve = SampleAccounts.twelve();
            var bench = new Workbench(keychain.get(), look.settings(), look.messages())
                    .withBook(twelve)
                    .withChecks(SampleAccounts.checks(twelve))
                    .load();
            var model = new QuickSearchViewModel(
                    bench.workspace,
                    () -> bench.workspace.copying().recent().keys().ids(),
                    text -> true,
                    bench.timer,
                    bench.messages,
                    new NamedKeys(QuickSearchView.NEXT, bench.messages).getDisplayText());
            var view = new FxmlLoader(bench.messages).load(new QuickSearchView(model, bench.messages));
            var ground = new StackPane(view.root());
            ground.setStyle("-fx-background-color: -ch-hover;");
            var scene = Screen.dressed(look, ground, false);
            model.open();
            Screen.settle(scene);
            view.focus();
            then.accept(model);
            return scene;
        });
    }
}
