package app.chatelaine.desktop.fx;

import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/**
 * Lets JavaFX rest while none of its windows shows. On Linux its clock for drawing wakes the program 60 times a second for as
 * long as it lives, since GTK's timer cannot pause; a program that waits in the panel must not cost that.
 *
 * <p>This reaches into JavaFX 26. Where it cannot, the clock goes on as usual. On the FX thread only.
 */
public final class RestingPulse {
    private static final System.Logger LOG = System.getLogger(RestingPulse.class.getName());

    private final Object timer;
    private final Method start;
    private final Method stop;
    private final int period;
    private boolean resting;

    private RestingPulse(Object toolkit) throws ReflectiveOperationException {
        var field = toolkit.getClass().getDeclaredField("pulseTimer");
        field.setAccessible(true);
        timer = field.get(toolkit);
        var interval = toolkit.getClass().getDeclaredField("PULSE_INTERVAL");
        interval.setAccessible(true);
        period = interval.getInt(toolkit);
        var type = Class.forName("com.sun.glass.ui.Timer");
        start = type.getMethod("start", int.class);
        stop = type.getMethod("stop");
    }

    /** From now on the clock stands still while there is no window. */
    public static void install() {
        FxThread.requireHere();
        find().ifPresent(pulse -> {
            Window.getWindows().addListener((ListChangeListener<Window>) change -> pulse.follow());
            pulse.follow();
        });
    }

    static Optional<RestingPulse> find() {
        try {
            var toolkit = Class.forName("com.sun.javafx.tk.Toolkit")
                    .getMethod("getToolkit")
                    .invoke(null);
            return Optional.of(new RestingPulse(toolkit));
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.DEBUG, "JavaFX does not rest: {0}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void follow() {
        boolean none = Window.getWindows().isEmpty();
        if (none == resting) {
            return;
        }
        try {
            if (none) {
                stop.invoke(timer);
            } else {
                start.invoke(timer, period);
            }
            resting = none;
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "JavaFX cannot rest", e);
        }
    }
}
