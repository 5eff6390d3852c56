package app.chatelaine.wiring;

import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.file.JsonAlertLedger;
import app.chatelaine.adapters.keychain.secretservice.SessionBus;
import app.chatelaine.adapters.notify.DesktopNotifications;
import app.chatelaine.adapters.power.LinuxPower;
import app.chatelaine.core.text.ProgramVersion;
import app.chatelaine.core.watch.AlertLedgerFile;
import app.chatelaine.core.watch.Notification;
import app.chatelaine.core.watch.Notifier;
import app.chatelaine.core.watch.PowerState;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the watch needs of the system.
 *
 * @param notifier the desktop's own notifications where there are some, else what the window does instead
 */
public record WatchParts(Notifier notifier, PowerState.Source power, AlertLedgerFile ledger, Runnable closing)
        implements AutoCloseable {
    private static final Path SUPPLIES = Path.of("/sys/class/power_supply");
    private static final String SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket";

    /**
     * @param otherwise shows what the desktop cannot show
     * @param opened hears which notification a person wants to see more of; on any thread
     */
    public static WatchParts of(
            StartOptions options, Program program, Notifier otherwise, Consumer<Notification> opened) {
        var ledger = new JsonAlertLedger(
                Wiring.folders(options).alerts(),
                FileKit.of(program.clock(), program.messages(), ProgramVersion.CURRENT));
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return new WatchParts(otherwise, () -> PowerState.UNKNOWN, ledger, () -> {});
        }
        var desktop = new DesktopNotifications(
                () -> SessionBus.find(System.getenv()),
                "Chatelaine",
                program.messages().get("watch.show"),
                opened);
        return new WatchParts(desktop.or(otherwise), new LinuxPower(SUPPLIES, SYSTEM_BUS), ledger, desktop::close);
    }

    @Override
    public void close() {
        closing.run();
    }
}
