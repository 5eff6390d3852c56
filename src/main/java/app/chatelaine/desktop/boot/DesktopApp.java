package app.chatelaine.desktop.boot;

import app.chatelaine.desktop.fx.FxThread;
import java.lang.System.Logger.Level;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application. Its name is the class of the window, by which the desktop finds the program's entry. */
public final class DesktopApp extends Application {
    private static final System.Logger LOG = System.getLogger(DesktopApp.class.getName());

    @Override
    public void start(Stage stage) {
        var start = Desktop.start();
        var screen = new FxThread();
        var window = new MainWindow(start.program(), screen, stage, url -> getHostServices().showDocument(url));
        start.passphrases().askIn(window.passphraseWindow());
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            LOG.log(Level.ERROR, "uncaught on " + thread.getName(), thrown);
            screen.execute(() -> window.tell(thrown));
        });
        window.open();
    }
}
