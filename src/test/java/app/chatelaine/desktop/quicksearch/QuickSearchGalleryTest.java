package app.chatelaine.desktop.quicksearch;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.shared.KeyCap;
import app.chatelaine.testing.LockedStore;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.Picture;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("gallery")
class QuickSearchGalleryTest {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void hits(Theme theme) {
        take("hits", theme, 100, Locale.ENGLISH, new MemorySecretStore(), model -> model.move(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void typed(Theme theme) {
        take(
                "typed",
                theme,
                100,
                Locale.ENGLISH,
                new MemorySecretStore(),
                model -> model.queryProperty().set("ion"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void no_hit(Theme theme) {
        take(
                "no-hit",
                theme,
                100,
                Locale.ENGLISH,
                new MemorySecretStore(),
                model -> model.queryProperty().set("azure"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void pair(Theme theme) {
        take("pair", theme, 100, Locale.ENGLISH, new MemorySecretStore(), QuickSearchGalleryTest::copyClientId);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void locked_keychain(Theme theme) {
        take("locked", theme, 100, Locale.ENGLISH, new LockedStore(), model -> {});
    }

    @Test
    void failed_copy() {
        take("failed", Theme.LIGHT, 100, Locale.ENGLISH, new LockedStore(), QuickSearchViewModel::copyKey);
    }

    @Test
    void german_and_large() {
        take(
                "german-150",
                Theme.LIGHT,
                150,
                Locale.GERMAN,
                new MemorySecretStore(),
                QuickSearchGalleryTest::copyClientId);
    }

    private static void copyClientId(QuickSearchViewModel model) {
        model.queryProperty().set("service:ion w");
        model.copyNext();
    }

    private static void take(
            String name,
            Theme theme,
            int scale,
            Locale locale,
            SecretStore keychain,
            Consumer<QuickSearchViewModel> then) {
        var settings = new Settings(theme, "", 90, Map.of(), 14, 20, "auto", scale);
        var twelve = SampleAccounts.twelve();
        var bench = new Workbench(keychain, settings, locale)
                .withBook(twelve)
                .withChecks(SampleAccounts.checks(twelve))
                .load();
        String file = "quick-%s-%s".formatted(name, theme.name().toLowerCase(Locale.ROOT));
        assertThat(OnFx.call(() -> {
                    var look = new app.chatelaine.desktop.shared.Theme();
                    look.use(settings);
                    var model = new QuickSearchViewModel(
                            bench.workspace,
                            () -> bench.workspace.copying().recent().keys().ids(),
                            text -> true,
                            bench.timer,
                            bench.messages,
                            KeyCap.words(QuickSearchView.NEXT));
                    var view = new FxmlLoader(bench.messages).load(new QuickSearchView(model, bench.messages));
                    var ground = new StackPane(view.root());
                    ground.setStyle("-fx-background-color: -ch-hover;");
                    var scene = new Scene(ground);
                    look.dress(scene);
                    model.open();
                    scene.snapshot(null);
                    view.focus();
                    then.accept(model);
                    return Picture.take(file, scene);
                }))
                .isNotEmptyFile();
    }
}
