package app.chatelaine.desktop.boot;

import app.chatelaine.core.text.Messages;
import app.chatelaine.wiring.StartOptions;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/** Opens the window and stays until it is closed. */
public final class Desktop {
    private static final int FAILED = 1;

    /** What {@link DesktopApp}, which JavaFX makes by itself, works with. */
    private static final AtomicReference<@Nullable StartOptions> OPTIONS = new AtomicReference<>();

    private static final AtomicBoolean OPENED = new AtomicBoolean();

    private Desktop() {}

    /** Blocks until the window is closed; gives the exit code. Called once in the life of the program. */
    public static int open(StartOptions options) {
        OPTIONS.set(options);
        try {
            Application.launch(DesktopApp.class);
        } catch (RuntimeException noScreen) {
            var usual = Messages.of(Locale.getDefault());
            System.err.println("chatelaine: " + StartFailure.of(noScreen, usual).sentence());
        }
        return OPENED.get() ? 0 : FAILED;
    }

    static StartOptions options() {
        return Objects.requireNonNull(OPTIONS.get(), "opened by Desktop.open");
    }

    /** The main window is there, so whatever comes is no failure of the start. */
    static void opened() {
        OPENED.set(true);
    }
}
