package app.chatelaine.desktop.tray;

import app.chatelaine.core.quickcopy.TrayStatus;
import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;

/**
 * What closing the window means. It hides only while a tray is really there: without one nobody could open it again. When
 * the tray goes and does not come back, as that of a panel that is restarted does, the window opens by itself.
 */
public final class Closing {
    /** Longer than a panel takes to start, also while a session begins. */
    static final Duration GRACE = Duration.ofSeconds(15);

    private final BooleanSupplier wanted;
    private final ObservableValue<TrayStatus> status;
    private final Timer timer;
    private final Runnable open;
    private boolean told;
    private boolean hidden;
    private Registration grace = () -> {};

    /**
     * @param wanted whether the user wants the window to close to the tray
     * @param told whether the user was told before that the program goes on
     * @param open shows the window
     */
    public Closing(
            BooleanSupplier wanted, boolean told, ObservableValue<TrayStatus> status, Timer timer, Runnable open) {
        this.wanted = wanted;
        this.told = told;
        this.status = status;
        this.timer = timer;
        this.open = open;
        status.subscribe(now -> look());
    }

    /** What to do when the window is asked to close. */
    public enum Step {
        QUIT,
        HIDE,
        /** As {@link #HIDE}, and to say that the program goes on, by {@code tray.closed}. */
        HIDE_AND_TELL
    }

    public Step close() {
        if (!wanted.getAsBoolean() || !status.getValue().isThere()) {
            return Step.QUIT;
        }
        var step = told ? Step.HIDE : Step.HIDE_AND_TELL;
        told = true;
        return step;
    }

    /** Whether the user was told that the program goes on; to be kept for the next start. */
    public boolean told() {
        return told;
    }

    /** The window has gone, or was never shown. */
    public void hidden() {
        hidden = true;
        look();
    }

    public void shown() {
        hidden = false;
        look();
    }

    private void look() {
        grace.close();
        if (hidden && !status.getValue().isThere()) {
            grace = timer.after(GRACE, open);
        }
    }
}
