package app.chatelaine.desktop.boot;

import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.WindowState;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.accounts.MainView;
import app.chatelaine.desktop.accounts.MainViewModel;
import app.chatelaine.desktop.details.DetailsView;
import app.chatelaine.desktop.details.DetailsViewModel;
import app.chatelaine.desktop.fx.FxThread;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.passphrase.PassphraseWindow;
import app.chatelaine.desktop.shared.SheetPane;
import app.chatelaine.desktop.shared.Theme;
import app.chatelaine.desktop.shared.ToastPane;
import app.chatelaine.desktop.shared.model.Browser;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Workspace;
import app.chatelaine.wiring.DesktopAdapters;
import app.chatelaine.wiring.Program;
import java.time.Duration;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The one window of the program: shows it, lets it read what it shows, and ends it in order. */
final class MainWindow {
    private static final Duration TIME_PASSES = Duration.ofMinutes(1);
    private static final int SMALLEST_WIDTH = 720;
    private static final int SMALLEST_HEIGHT = 480;

    private final Program program;
    private final DesktopAdapters adapters;
    private final Stage stage;
    private final Workspace workspace;
    private final Theme theme = new Theme();
    private final FxmlLoader loader;
    private final PassphraseWindow passphrases;
    private final MainScreens screens;
    private final MainView main;

    MainWindow(Program program, FxThread screen, Stage stage, Browser browser) {
        this.program = program;
        this.stage = stage;
        adapters = DesktopAdapters.on(screen);
        var log = new ActivityLog(program.clock());
        workspace = Parts.workspace(program, adapters, log);
        theme.use(workspace.accounts().settings());
        loader = new FxmlLoader(program.messages());
        passphrases = new PassphraseWindow(
                screen,
                theme,
                loader,
                program.messages(),
                () -> Optional.of(stage).filter(Stage::isShowing).map(s -> s));
        var below = new StackPane();
        var toasts = new ToastPane(below, adapters.timer());
        var sheets = new SheetPane(toasts);
        screens = new MainScreens(
                program, adapters, workspace, loader, sheets, theme, browser, screen, log);
        var times = new RelativeTime(program.messages(), program.zone());
        var viewModel = new MainViewModel(workspace, screens, toasts, browser, program.messages());
        var details = loader.load(new DetailsView(
                new DetailsViewModel(
                        viewModel.selected(),
                        workspace,
                        screens,
                        toasts,
                        browser,
                        program.messages(),
                        times,
                        program.clock()),
                program.messages(),
                times,
                program.clock()));
        main = loader.load(new MainView(
                viewModel, details.pane(), sheets, theme, program.messages(), times, program.clock(), this::close));
        details.setOnClose(main::closeDetails);
        screens.selectWith(main::select);
        below.getChildren().setAll(main.root());
        var scene = new Scene(sheets);
        theme.dress(scene);
        stage.setScene(scene);
    }

    PassphraseWindow passphraseWindow() {
        return passphrases;
    }

    /** Shows the window first; what it shows is read after that, and the keychain is asked last. */
    void open() {
        Platform.setImplicitExit(false);
        stage.setTitle(program.messages().get("window.title"));
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        restore(program.windowState().read().fold(found -> found, problem -> WindowState.DEFAULT));
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        stage.show();
        workspace.accounts().load();
        adapters.timer().every(TIME_PASSES, () -> workspace.accounts().passTime());
        workspace.keychain().look();
        workspace
                .keychain()
                .run(program.pending()::recover, done -> workspace.accounts().load());
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

    private void restore(WindowState state) {
        main.restore(state);
        stage.setWidth(state.width());
        stage.setHeight(state.height());
        if (state.maximized()) {
            stage.setMaximized(true);
        }
    }

    private WindowState state() {
        return main.state(new WindowState(
                stage.getWidth(),
                stage.getHeight(),
                stage.getX(),
                stage.getY(),
                stage.isMaximized(),
                WindowState.DEFAULT.columns(),
                WindowState.DEFAULT.sortColumn(),
                WindowState.DEFAULT.sortDescending(),
                WindowState.DEFAULT.detailsOpen()));
    }

    /** The clipboard first, then what was removed for good, at last the program; a stuck keychain holds up nothing seen. */
    private void close() {
        if (screens.holdsOnlyCopy()) {
            String why = program.messages().get("window.holdsOnlyCopy");
            workspace.notices().say(Notice.of(Notice.Topic.ACTION, Notice.Tone.BAD, why));
            return;
        }
        workspace.copying().clearNow();
        workspace.checking().cancel();
        var state = state();
        stage.hide();
        workspace.keychain().run(() -> workspace.editing().purge().then(done -> save(state)), done -> end());
    }

    private Outcome<Outcome.Done> save(WindowState state) {
        return program.windowState().write(state);
    }

    private void end() {
        adapters.close();
        program.close();
        Platform.exit();
    }
}
