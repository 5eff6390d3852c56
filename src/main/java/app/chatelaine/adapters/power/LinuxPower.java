package app.chatelaine.adapters.power;

import app.chatelaine.adapters.dbus.BusException;
import app.chatelaine.adapters.dbus.BusLine;
import app.chatelaine.adapters.dbus.BusObject;
import app.chatelaine.adapters.file.PowerSupplies;
import app.chatelaine.core.watch.PowerState;
import app.chatelaine.core.watch.PowerState.Metering;
import java.nio.file.Path;
import java.time.Duration;

/** Asks the kernel for the power supply and NetworkManager, where that runs, whether the network costs. */
public final class LinuxPower implements PowerState.Source {
    private static final String MANAGER = "org.freedesktop.NetworkManager";
    private static final BusObject NETWORK = new BusObject(MANAGER, "/org/freedesktop/NetworkManager", MANAGER);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path supplies;
    private final String systemBus;

    /**
     * Where to ask.
     *
     * @param supplies usually {@code /sys/class/power_supply}
     * @param systemBus address of the system's message bus
     */
    public LinuxPower(Path supplies, String systemBus) {
        this.supplies = supplies;
        this.systemBus = systemBus;
    }

    @Override
    public PowerState now() {
        return new PowerState(PowerSupplies.read(supplies), metering());
    }

    private Metering metering() {
        try (var bus = BusLine.connect(systemBus, PATIENCE)) {
            return bus.property(NETWORK, "Metered") instanceof Number number
                    ? metering(number.intValue())
                    : Metering.UNKNOWN;
        } catch (BusException e) {
            return Metering.UNKNOWN;
        }
    }

    /** NetworkManager says yes (1) or no (2), or guesses one of them (3, 4). */
    static Metering metering(int said) {
        return switch (said) {
            case 1, 3 -> Metering.METERED;
            case 2, 4 -> Metering.FREE;
            default -> Metering.UNKNOWN;
        };
    }
}
