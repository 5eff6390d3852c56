package app.chatelaine.desktop.boot;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.desktop.accounts.MainView;
import app.chatelaine.desktop.accounts.MainViewModel;
import app.chatelaine.desktop.details.DetailsView;
import app.chatelaine.desktop.fx.FirstFrame;
import app.chatelaine.desktop.fx.FxThread;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.fx.Once;
import app.chatelaine.desktop.overview.OverviewViewModel;
import app.chatelaine.desktop.passphrase.PassphraseWindow;
import app.chatelaine.desktop.quicksearch.QuickSearch;
import app.chatelaine.desktop.shared.SheetPane;
import app.chatelaine.desktop.shared.Theme;
import app.chatelaine.desktop.shared.ToastPane;
import app.chatelaine.desktop.shared.model.Browser;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Workspace;
import app.chatelaine.desktop.tray.Closing;
import app.chatelaine.desktop.tray.TrayActions;
import app.chatelaine.wiring.DesktopAdapters;
import app.chatelaine.wiring.Program;
import app.chatelaine.wiring.StartOptions.Opening;
import app.chatelaine.wiring.TrayParts;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The one window of the program: shows it, lets it read what it shows, and ends it in order. */
final class MainWindow implements TrayActions {
    private static final Duration TIME_PASSES = Duration.ofMinutes(1);
    private static final Duration FILES_CHANGE = Duration.ofSeconds(3);

    /** The start is over by then, and nobody has pressed the keys of quick search yet. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private static final int SMALLEST_WIDTH = 720;
    private static final int SMALLEST_HEIGHT = 480;

    private static final System.Logger LOG = System.getLogger(MainWindow.class.getName());

    private final Opened opened;
    private final Program program;
    private final DesktopAdapters adapters;
    private final Stage stage;
    private final FxThread screen;
    private final Workspace workspace;
    private final QuickSearch quickSearch;
    private final PassphraseWindow passphrases;
    private final MainScreens screens;
    private final MainView main;
    private final WindowPlace place;
    private final StackPane detailsPlace = new StackPane();
    private final Supplier<DetailsView> details;
    private final Runnable ended;
    private Registration watchingFiles = () -> {};
    private @Nullable Standby standby;
    private boolean closed;

    /**
     * @param demo opens a window on the demo workspace
     * @param ended runs when this window and its program are closed
     */
    MainWindow(
            Opened opened, FxThread screen, Stage stage, Theme theme, Browser browser, Runnable demo, Runnable ended) {
        this.opened = opened;
        this.program = opened.program();
        this.screen = screen;
        this.stage = stage;
        this.ended = ended;
        place = new WindowPlace(stage);
        adapters = DesktopAdapters.on(screen);
        var log = new ActivityLog(program.clock());
        workspace = Parts.workspace(
                program, adapters, screen, opened.settings(), TrayParts.recent(opened.options(), program), log);
        // Read while the window is built, so that its first frame shows the table.
        workspace.accounts().load();
        theme.use(workspace.accounts().settings());
        var loader = new FxmlLoader(program.messages());
        passphrases = new PassphraseWindow(
                screen,
                theme,
                loader,
                program.messages(),
                () -> Optional.of(stage).filter(Stage::isShowing).map(s -> s));
        quickSearch = QuickSearch.over(
                workspace,
                () -> workspace.copying().recent().keys().ids(),
                PlainClipboard::copy,
                program.clock(),
                program.messages(),
                loader,
                theme);
        var below = new StackPane();
        var toasts = new ToastPane(below, adapters.timer());
        var sheets = new SheetPane(toasts);
        screens = new MainScreens(
                program,
                adapters,
                workspace,
                loader,
                sheets,
                theme,
                browser,
                screen,
                log,
                TrayParts.autostart(opened.options(), program),
                demo,
                quickSearch::open);
        var times = new RelativeTime(program.messages(), program.zone());
        var viewModel = new MainViewModel(workspace, screens, toasts, browser, program.messages());
        details = () -> screens.details(viewModel.selected(), toasts, times);
        main = new MainView(
                viewModel,
                detailsPlace,
                this::overview,
                sheets,
                theme,
                program.messages(),
                times,
                program.clock(),
                this::close);
        screens.selectWith(main::select);
        workspace.rotating().showWith(screens::rotate);
        below.getChildren().setAll(main.root());
        // Of the size that the window will have, so that its table is laid out once.
        var scene = new Scene(sheets, opened.place().width(), opened.place().height());
        theme.dress(scene);
        stage.setScene(scene);
    }

    private Parent overview() {
        return screens.overview(OverviewViewModel.Table.of(main::list, main::open));
    }

    PassphraseWindow passphraseWindow() {
        return passphrases;
    }

    /** Shows the window first; whatever its first frame does not need comes after it, the keychain before all. */
    void begin() {
        stage.setTitle(program.messages().get(opened.demo() ? "window.title.demo" : "window.title"));
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        main.restore(opened.place());
        place.restore(opened.place());
        stage.setOnCloseRequest(event -> {
            event.consume();
            closeOrHide();
        });
        // The demo has no icon in the panel that could bring a hidden window back.
        if (opened.demo() || opened.options().opening() != Opening.TRAY) {
            stage.show();
        }
        if (opened.options().opening() == Opening.SEARCH) {
            screen.execute(quickSearch::open);
        }
        afterFirstFrame(this::goOn);
    }

    private void showDetails() {
        var made = details.get();
        made.setOnClose(main::closeDetails);
        detailsPlace.getChildren().setAll(made.root());
    }

    private void goOn() {
        showDetails();
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                readWhatOthersWrote();
                workspace.destinations().look();
            }
        });
        stage.showingProperty().subscribe(this::watchFiles);
        adapters.timer().every(TIME_PASSES, () -> {
            workspace.accounts().passTime();
            workspace.rotating().passTime();
        });
        workspace.keychain().look();
        workspace
                .keychain()
                .run(
                        () -> program.accounts()
                                .recover()
                                .then(done -> program.deliveries().recover()),
                        done -> {
                            workspace.accounts().load();
                            workspace.rotating().load();
                        });
        adapters.timer().after(QUIET, quickSearch::prepare);
        if (opened.options().opening() == Opening.CHECK_ALL) {
            checkAll();
        }
    }

    /** Runs {@code task} when the window has been drawn, soon where none shows, and not at all once it is closed. */
    private void afterFirstFrame(Runnable task) {
        Runnable unlessClosed = () -> {
            if (!closed) {
                task.run();
            }
        };
        if (stage.isShowing()) {
            FirstFrame.then(unlessClosed);
        } else {
            screen.execute(unlessClosed);
        }
    }

    /** A window that nobody sees need not know what others write. */
    private void watchFiles(boolean showing) {
        watchingFiles.close();
        watchingFiles = showing ? adapters.timer().every(FILES_CHANGE, this::lookAtFiles) : () -> {};
    }

    private void lookAtFiles() {
        readWhatOthersWrote();
        workspace.destinations().lookIfWritten();
    }

    /** From now on the icon in the panel shows, the keys are watched, and closing the window may leave both there. */
    void standBy() {
        afterFirstFrame(this::startStandby);
    }

    private void startStandby() {
        var there = new Standby(opened, screen, adapters, workspace, stage, this);
        standby = there;
        there.start();
        if (!stage.isShowing()) {
            there.closing().hidden();
        }
    }

    @Override
    public void open() {
        if (!stage.isShowing()) {
            stage.show();
            if (standby != null) {
                standby.closing().shown();
            }
        }
        stage.setIconified(false);
        toFront();
    }

    @Override
    public void show(AccountId account) {
        open();
        main.show(account);
    }

    @Override
    public void search() {
        quickSearch.open();
    }

    /** Brings the window to the front and asks every service, as soon as it is known which accounts there are. */
    void checkAll() {
        open();
        Once.when(
                workspace.accounts().loadedProperty(),
                () -> workspace.checking().check(workspace.accounts().rows()));
    }

    @Override
    public void showAttention() {
        main.showAttention();
        open();
    }

    @Override
    public void quit() {
        if (screens.holdsOnlyCopy()) {
            open();
        }
        close();
    }

    private void closeOrHide() {
        var there = standby;
        var step = there == null ? Closing.Step.QUIT : there.closing().close();
        if (there == null || step == Closing.Step.QUIT) {
            close();
            return;
        }
        stage.hide();
        there.closing().hidden();
        if (step == Closing.Step.HIDE_AND_TELL) {
            there.tellThatItGoesOn();
        }
    }

    /** Says that something went wrong inside, without a word of what the exception says. */
    void tell(Throwable thrown) {
        workspace
                .notices()
                .say(
                        Notice.Topic.ACTION,
                        Notice.Tone.BAD,
                        Problem.of(ProblemCode.INTERNAL, thrown.getClass().getSimpleName()));
    }

    void tell(Problem problem) {
        workspace.notices().say(Notice.Topic.ACTION, Notice.Tone.BAD, problem);
    }

    void toFront() {
        stage.toFront();
        stage.requestFocus();
    }

    Settings settings() {
        return workspace.accounts().settings();
    }

    /** Does work that takes a while; its result comes back on the FX thread. */
    <T> void run(Supplier<Outcome<T>> work, Consumer<Outcome<T>> then) {
        adapters.background().run(Lane.NETWORK, work, then);
    }

    /** The command line may have changed the accounts. Results of a check that runs are in no file yet, so it goes first. */
    void readWhatOthersWrote() {
        if (workspace.checking().progressProperty().get().isRunning()) {
            return;
        }
        adapters.background().run(Lane.FILES, () -> Outcome.ok(program.changes().getAsBoolean()), changed -> {
            if (changed.fold(yes -> yes, problem -> true)) {
                workspace.accounts().load();
                workspace.rotating().load();
            }
        });
    }

    /**
     * The clipboard first, then the state of the window, what was removed for good, at last the program; a stuck keychain
     * holds up nothing seen, and nothing that was seen is lost by it.
     */
    private void close() {
        // What a service just made must reach the keychain first.
        workspace.rotating().stop(this::closeNow);
    }

    private void closeNow() {
        if (screens.holdsOnlyCopy()) {
            String why = program.messages().get("window.holdsOnlyCopy");
            workspace.notices().say(Notice.of(Notice.Topic.ACTION, Notice.Tone.BAD, why));
            return;
        }
        closed = true;
        quickSearch.close();
        workspace.copying().clearNow();
        workspace.checking().cancel();
        var state = place.state(main.state())
                .withToldOfTray(
                        standby == null
                                ? opened.place().toldOfTray()
                                : standby.closing().told());
        stage.hide();
        adapters.background().run(Lane.FILES, () -> program.windowState().write(state), saved -> {
            saved.handle(done -> {}, problem -> LOG.log(Level.WARNING, "window state: " + problem.code()));
            workspace.keychain().run(workspace.editing()::purge, purged -> {
                purged.handle(done -> {}, problem -> LOG.log(Level.WARNING, "removed keys: " + problem.code()));
                end();
            });
        });
    }

    private void end() {
        if (standby != null) {
            standby.close();
        }
        adapters.close();
        program.close();
        ended.run();
    }
}
