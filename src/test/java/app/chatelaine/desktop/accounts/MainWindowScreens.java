package app.chatelaine.desktop.accounts;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.LockedStore;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import app.chatelaine.testing.screens.Look;
import app.chatelaine.testing.screens.Screen;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.input.KeyCode;

/** The main window in all its states. */
public final class MainWindowScreens {
    private MainWindowScreens() {}

    public static List<Screen> all() {
        return List.of(
                screen("main-full", MainWindowScreens::twelve, window -> window.select(1)),
                screen("main-empty", look -> bench(look).load(), window -> {}),
                screen("main-many", MainWindowScreens::thousands, window -> window.select(3)),
                screen("main-checking", MainWindowScreens::twelve, MainWindowScreens::checkWithAKeyOnTheClipboard),
                screen("main-locked", MainWindowScreens::locked, window -> window.select(0)),
                screen(
                        "main-no-hits",
                        MainWindowScreens::twelve,
                        window -> window.search().setText("stale:yes impact plant")),
                screen("main-several", MainWindowScreens::twelve, window -> {
                    var messages = window.bench.messages;
                    window.toasts.show(
                            messages.get("toast.removed", 1, "laptop"), messages.get("action.undo"), () -> {});
                    window.select(2, 4, 5);
                }),
                screen("main-drawer", MainWindowScreens::twelve, window -> {
                    window.select(5);
                    window.press(KeyCode.ENTER);
                }));
    }

    private static void checkWithAKeyOnTheClipboard(BenchWindow window) {
        window.select(6);
        window.bench.workspace.copying().copy(window.bench.row("jobs"));
        window.bench.timer.advance(Duration.ofSeconds(2));
        window.bench.background.hold();
        window.bench.workspace.checking().check(window.table().getItems());
        window.bench.checkUntil("partner host");
        window.bench.timer.advance(Duration.ofMillis(100));
    }

    private static Workbench bench(Look look) {
        return new Workbench(new MemorySecretStore(), Settings.DEFAULT, look.messages());
    }

    private static Workbench twelve(Look look) {
        var twelve = SampleAccounts.twelve();
        return bench(look)
                .with(twelve)
                .withChecks(SampleAccounts.checks(twelve))
                .load();
    }

    private static Workbench locked(Look look) {
        var twelve = SampleAccounts.twelve();
        var bench = new Workbench(new LockedStore(), Settings.DEFAULT, look.messages())
                .withBook(twelve)
                .withChecks(SampleAccounts.checks(twelve))
                .load();
        bench.workspace
                .notices()
                .say(
                        Topic.ACCOUNTS,
                        Tone.WARN,
                        Problem.of(ProblemCode.FILE_DAMAGED, "accounts.json", "accounts.damaged-1.json"));
        bench.workspace.copying().copy(bench.row("work"));
        return bench;
    }

    private static Workbench thousands(Look look) {
        var many = SampleAccounts.many(2000);
        return bench(look)
                .withBook(many)
                .withChecks(SampleAccounts.someChecks(many))
                .load();
    }

    private static Screen screen(String name, Function<Look, Workbench> bench, Consumer<BenchWindow> then) {
        return Screen.window(name, look -> {
            var window = new BenchWindow(bench.apply(look), look.settings(), look.width(), look.height());
            Screen.settle(window.scene);
            then.accept(window);
            return window.scene;
        });
    }
}
