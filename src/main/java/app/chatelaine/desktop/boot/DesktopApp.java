package app.chatelaine.desktop.boot;

import app.chatelaine.core.settings.Settings;
import app.chatelaine.desktop.fx.FxThread;
import app.chatelaine.desktop.fx.RestingPulse;
import app.chatelaine.desktop.shared.WindowIcon;
import java.lang.System.Logger.Level;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The JavaFX application. Its name is the class of the window, by which the desktop finds the program's entry. */
public final class DesktopApp extends Application {
    private static final System.Logger LOG = System.getLogger(DesktopApp.class.getName());

    private @Nullable Start start;

    /** Not on the FX thread, so files are read here. */
    @Override
    public void init() {
        start = Start.with(Desktop.options());
    }

    @Override
    public void start(Stage stage) {
        switch (start) {
            case Opened opened -> open(opened, stage);
            case StartFailure failure -> StartFailureWindow.show(stage, failure, PlainClipboard::copy);
            case null -> throw new IllegalStateException("JavaFX calls init first");
        }
    }

    private void open(Opened opened, Stage stage) {
        try {
            var screen = new FxThread();
            WindowIcon.onEveryWindow(screen);
            var windows = new Windows(screen, url -> getHostServices().showDocument(url), Platform::exit);
            RestingPulse.install();
            var window = windows.open(opened, stage);
            Desktop.opened();
            if (!opened.demo()) {
                window.standBy();
            }
            Desktop.onWish(wish -> screen.execute(() -> {
                switch (wish) {
                    case SHOW -> window.open();
                    case SEARCH -> window.search();
                    case CHECK_ALL -> window.checkAll();
                }
            }));
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
                LOG.log(Level.ERROR, "uncaught on " + thread.getName(), thrown);
                screen.execute(() -> windows.tell(thrown));
            });
        } catch (RuntimeException | Error broken) {
            LOG.log(Level.ERROR, "no window", broken);
            stage.hide();
            opened.program().close();
            var settings = opened.settings().fold(found -> found, problem -> Settings.DEFAULT);
            StartFailureWindow.show(
                    new Stage(), StartFailure.of(broken, settings, Start.messages(settings)), PlainClipboard::copy);
        }
    }
}
