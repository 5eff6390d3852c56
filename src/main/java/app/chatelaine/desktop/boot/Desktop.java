package app.chatelaine.desktop.boot;

import app.chatelaine.core.instance.Instance;
import app.chatelaine.core.instance.Instance.Wish;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.text.Messages;
import app.chatelaine.wiring.StartOptions;
import app.chatelaine.wiring.StartOptions.Opening;
import app.chatelaine.wiring.TrayParts;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/** Opens the window and stays until the program ends; a later start wakes the first one instead. */
public final class Desktop {
    private static final int FAILED = 1;
    private static final System.Logger LOG = System.getLogger(Desktop.class.getName());

    /** What {@link DesktopApp}, which JavaFX makes by itself, works with. */
    private static final AtomicReference<@Nullable StartOptions> OPTIONS = new AtomicReference<>();

    private static final AtomicReference<@Nullable Instance> INSTANCE = new AtomicReference<>();
    private static final AtomicBoolean OPENED = new AtomicBoolean();

    private Desktop() {}

    /** Blocks until the program ends; gives the exit code. Called once in the life of the program. */
    public static int open(StartOptions options) {
        return switch (TrayParts.claim(options, wish(options.opening()))) {
            case Instance.Start.Second second -> 0;
            case Instance.Start.First(var instance) -> {
                try (instance) {
                    INSTANCE.set(instance);
                    yield launch(options);
                }
            }
            case Instance.Start.Unknown(var why) -> {
                LOG.log(Level.DEBUG, "may be one of several: {0}", why);
                yield launch(options);
            }
        };
    }

    private static Wish wish(Opening opening) {
        return switch (opening) {
            case SEARCH -> Wish.SEARCH;
            case CHECK_ALL -> Wish.CHECK_ALL;
            case WINDOW, TRAY -> Wish.SHOW;
        };
    }

    private static int launch(StartOptions options) {
        OPTIONS.set(options);
        try {
            Application.launch(DesktopApp.class);
        } catch (RuntimeException noScreen) {
            var usual = Messages.of(Locale.getDefault());
            System.err.println("chatelaine: "
                    + StartFailure.of(noScreen, Settings.DEFAULT, usual).sentence());
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

    /** Hears what later starts ask for; on any thread. */
    static void onWish(Consumer<Wish> wish) {
        var instance = INSTANCE.get();
        if (instance != null) {
            instance.onWish(wish);
        }
    }
}
