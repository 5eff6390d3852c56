package app.chatelaine.adapters.file;

import app.chatelaine.core.watch.PowerState.Supply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux says of the power supply, in a folder of small files for each supply. */
public final class PowerSupplies {
    private PowerSupplies() {}

    /** @param folder usually {@code /sys/class/power_supply}; unknown when it is not there or says nothing */
    public static Supply read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Supply.UNKNOWN;
        }
        try (Stream<Path> supplies = Files.list(folder)) {
            return of(supplies.toList());
        } catch (IOException e) {
            return Supply.UNKNOWN;
        }
    }

    private static Supply of(List<Path> supplies) {
        if (supplies.stream().anyMatch(supply -> says(supply, "online", "1"))) {
            return Supply.MAINS;
        }
        // A mouse has a battery, too; its scope is "Device".
        boolean draining = supplies.stream()
                .anyMatch(supply -> says(supply, "type", "Battery")
                        && says(supply, "status", "Discharging")
                        && !says(supply, "scope", "Device"));
        return draining ? Supply.BATTERY : Supply.UNKNOWN;
    }

    private static boolean says(Path supply, String file, String value) {
        try {
            return Files.readString(supply.resolve(file)).strip().equals(value);
        } catch (IOException e) {
            return false;
        }
    }
}
