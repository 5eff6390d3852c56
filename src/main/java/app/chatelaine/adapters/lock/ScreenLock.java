package app.chatelaine.adapters.lock;

import app.chatelaine.adapters.dbus.BusException;
import app.chatelaine.adapters.dbus.BusLine;
import app.chatelaine.core.quickcopy.LockStatus;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/** The desktops of Linux say on the session bus when they lock the screen, each under a name of its own. */
public final class ScreenLock implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ScreenLock.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final List<String> FACES = List.of(
            "org.freedesktop.ScreenSaver",
            "org.gnome.ScreenSaver",
            "org.cinnamon.ScreenSaver",
            "org.mate.ScreenSaver",
            "org.xfce.ScreenSaver");

    private final Runnable closing;

    private ScreenLock(Runnable closing) {
        this.closing = closing;
    }

    /**
     * Hears of it from now on; nothing is heard where there is no bus. Blocks for some seconds at most.
     *
     * @param bus address of the session bus
     * @param locked runs whenever the screen is locked, on any thread
     */
    public static ScreenLock hear(String bus, Runnable locked) {
        try {
            var line = BusLine.connect(bus, PATIENCE);
            for (String face : FACES) {
                line.hear(face, "ActiveChanged", values -> {
                    if (values.length > 0 && Boolean.TRUE.equals(values[0])) {
                        locked.run();
                    }
                });
            }
            return new ScreenLock(line::close);
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "a locked screen is not noticed: {0}", e.said());
            return new ScreenLock(() -> {});
        }
    }

    /** Whether there is a program on the bus that would tell. */
    public static LockStatus look(String bus) {
        try (var line = BusLine.connect(bus, PATIENCE)) {
            for (String face : FACES) {
                if (line.hasOwner(face)) {
                    return LockStatus.TOLD;
                }
            }
        } catch (BusException e) {
            LOG.log(Level.DEBUG, "no screen lock was found: {0}", e.said());
        }
        return LockStatus.NOT_TOLD;
    }

    @Override
    public void close() {
        closing.run();
    }
}
