package app.chatelaine.adapters.tray;

import app.chatelaine.adapters.tray.awt.AwtTray;
import app.chatelaine.adapters.tray.statusnotifier.StatusNotifierTray;
import app.chatelaine.core.quickcopy.Tray;
import app.chatelaine.core.quickcopy.TrayStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Chooses the kind of tray that this system has.
 *
 * @param system as Java names it
 * @param bus the address of the session's message bus, as it is at the moment; asked on Linux only
 * @param processId of this program
 */
public record Trays(String system, Supplier<Optional<String>> bus, long processId) {

    /** This system. */
    public static Trays here(Supplier<Optional<String>> bus) {
        return new Trays(
                System.getProperty("os.name"), bus, ProcessHandle.current().pid());
    }

    /**
     * @param worker does one thing after the other, on a thread of its own
     * @param screen runs the listener, on the thread that owns the screen; so must all calls of the tray be
     */
    public Tray open(Executor worker, Executor screen, Tray.Listener listener) {
        if (isMac()) {
            return AwtTray.ofMac(screen, listener);
        }
        if (isWindows()) {
            return AwtTray.ofWindows(screen, listener);
        }
        return new FallbackTray(
                listener,
                hearing -> new StatusNotifierTray(bus, worker, screen, hearing, processId),
                hearing -> AwtTray.ofX11(worker, screen, hearing));
    }

    /** Whether there is a tray now, without showing anything. Blocks for some seconds at most. */
    public TrayStatus look() {
        if (isMac() || isWindows()) {
            return AwtTray.isThere() ? TrayStatus.SYSTEM_TRAY : TrayStatus.NOT_SUPPORTED;
        }
        var panel = StatusNotifierTray.look(bus);
        return !panel.isThere() && AwtTray.isThereOnX11() ? TrayStatus.SYSTEM_TRAY : panel;
    }

    private boolean isWindows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }
}
