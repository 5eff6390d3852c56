package app.chatelaine.wiring;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.file.JsonAlertLedger;
import app.chatelaine.adapters.keychain.secretservice.SessionBus;
import app.chatelaine.adapters.notify.DesktopNotifications;
import app.chatelaine.adapters.notify.TrayMessages;
import app.chatelaine.adapters.power.LinuxPower;
import app.chatelaine.core.quickcopy.TrayMessage;
import app.chatelaine.core.text.ProgramVersion;
import app.chatelaine.core.watch.AlertLedgerFile;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.core.watch.Notifier;
import app.chatelaine.core.watch.PowerState;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the watch needs of the system.
 *
 * @param notifier the desktop's own notifications where there are some, else what the window does instead
 */
public record WatchParts(Notifier notifier, PowerState.Source power, AlertLedgerFile ledger, Runnable closing)
        implements AutoCloseable {
    private static final String PROGRAM = "Chatelaine";
    private static final Path SUPPLIES = Path.of("/sys/class/power_supply");
    private static final String SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket";

    /**
     * @param tray says something beside the icon; false when it does not
     * @param window shows what the desktop cannot show
     * @param opened hears which notification a person wants to see more of; on any thread
     */
    public static WatchParts of(
            StartOptions options,
            Program program,
            Predicate<TrayMessage> tray,
            Notifier window,
            Consumer<Notification> opened) {
        var ledger = new JsonAlertLedger(
                Wiring.folders(options).alerts(),
                FileKit.of(program.clock(), program.messages(), ProgramVersion.CURRENT));
        var desktop = new DesktopNotifications(
                () -> SessionBus.find(System.getenv()),
                PROGRAM,
                program.messages().get("watch.show"),
                opened);
        String system = System.getProperty("os.name");
        PowerState.Source power = isLinux(system) ? new LinuxPower(SUPPLIES, SYSTEM_BUS) : () -> PowerState.UNKNOWN;
        return new WatchParts(notifier(system, desktop, tray, window), power, ledger, desktop::close);
    }

    /** Linux panels do not show what AWT says in them as the desktop shows its notifications, and other systems have no bus. */
    static Notifier notifier(String system, Notifier desktop, Predicate<TrayMessage> tray, Notifier window) {
        return isLinux(system) ? desktop.or(window) : new TrayMessages(tray, PROGRAM, window);
    }

    private static boolean isLinux(String system) {
        return system.startsWith("Linux");
    }

    @Override
    public void close() {
        closing.run();
    }
}
