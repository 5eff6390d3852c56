package app.chatelaine.desktop.accounts;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.accounts.AccountView.Kind;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import app.chatelaine.testing.BenchWindow;
import app.chatelaine.testing.Checks;
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
                grouped("main-grouped", MainWindowScreens::twelve, Grouping.STATE, 5),
                grouped("main-grouped-many", MainWindowScreens::thousands, Grouping.SERVICE, 1010),
                page("overview", MainWindowScreens::twelve),
                page("overview-many", MainWindowScreens::thousands),
                page("overview-calm", MainWindowScreens::calm),
                screen("main-offline", MainWindowScreens::twelve, MainWindowScreens::checkWithoutANetwork),
                screen("main-unreadable", MainWindowScreens::unreadable, window -> {}),
                screen("main-loading", MainWindowScreens::bench, window -> {}),
                screen("main-read-only", MainWindowScreens::readOnly, window -> window.select(1)),
                screen(
                        "main-nothing-stale",
                        MainWindowScreens::calm,
                        window -> window.viewModel.listing().viewProperty().set(new AccountView(Kind.STALE, ""))),
                screen("main-drifted", MainWindowScreens::drifted, window -> window.select(1)),
                screen("help", MainWindowScreens::twelve, window -> {
                    window.main.help();
                    window.scene.lookup(".sheet-frame").getParent().setOpacity(1);
                }),
                screen(
                        "main-found",
                        MainWindowScreens::twelve,
                        window -> window.search().setText("lap")),
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

    private static Screen grouped(String name, Function<Look, Workbench> bench, Grouping grouping, int selected) {
        return screen(name, bench, window -> {
            window.viewModel.listing().group(grouping);
            window.select(selected);
            window.table().scrollTo(Math.max(0, selected - 5));
            window.table().requestFocus();
        });
    }

    private static Screen page(String name, Function<Look, Workbench> bench) {
        return screen(
                name, bench, window -> window.viewModel.listing().viewProperty().set(AccountView.OVERVIEW));
    }

    private static void checkWithoutANetwork(BenchWindow window) {
        var workspace = window.bench.workspace;
        workspace
                .accounts()
                .rows()
                .forEach(row -> window.bench.answers.put(
                        row.id(), Checks.of(Verdict.UNREACHABLE, Workbench.NOW, -1, "No answer within 10 seconds")));
        workspace.checking().check(workspace.accounts().rows());
        window.bench.timer.advance(Duration.ofMillis(100));
        window.select(1);
    }

    private static Workbench calm(Look look) {
        return bench(look)
                .with(List.of(
                        SampleAccounts.account("ion", "production", "work", "…41ac", 12),
                        SampleAccounts.account("ionworks", "production", "notebooks", "…a7Bq", 31),
                        SampleAccounts.account("pinexq", "jobs", "jobs", "…k2Qd", 44)))
                .load();
    }

    private static Workbench unreadable(Look look) {
        var bench = bench(look);
        bench.file.failWith(Problem.of(ProblemCode.FILE_UNREADABLE, "accounts.json", "Permission denied"));
        return bench.load();
    }

    private static Workbench readOnly(Look look) {
        var bench = twelve(look);
        bench.file.readOnly();
        bench.file.notice(Problem.of(ProblemCode.FILE_NEWER, "accounts.json", "2.1"));
        return bench.load();
    }

    private static Workbench drifted(Look look) {
        var bench = twelve(look);
        bench.deliver("work", new DotEnv("/home/mara/plant/.env", "ION_CLIENT_SECRET"));
        bench.deliver("work", new DotEnv("/home/mara/line3/collector/.env", "ION_CLIENT_SECRET"));
        bench.places.put("/home/mara/plant/.env", "ION_CLIENT_SECRET=written-by-hand\n");
        bench.load();
        bench.workspace.destinations().look();
        return bench;
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
