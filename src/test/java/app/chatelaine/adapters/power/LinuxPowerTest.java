package app.chatelaine.adapters.power;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.watch.PowerState;
import app.chatelaine.core.watch.PowerState.Metering;
import app.chatelaine.core.watch.PowerState.Supply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinuxPowerTest {
    @TempDir
    Path supplies;

    @Test
    void WCH_05_a_machine_that_drains_its_battery_is_on_battery() throws IOException {
        supply("AC", Map.of("type", "Mains", "online", "0"));
        supply("BAT0", Map.of("type", "Battery", "status", "Discharging"));

        assertThat(now().supply()).isEqualTo(Supply.BATTERY);
    }

    @Test
    void WCH_05_one_that_is_plugged_in_is_not() throws IOException {
        supply("ucsi-1", Map.of("type", "USB", "online", "1"));
        supply("BAT0", Map.of("type", "Battery", "status", "Discharging"));

        assertThat(now().supply()).isEqualTo(Supply.MAINS);
    }

    @Test
    void the_battery_of_a_mouse_is_not_that_of_the_machine() throws IOException {
        supply("hidpp_battery_0", Map.of("type", "Battery", "status", "Discharging", "scope", "Device"));

        assertThat(now().supply()).isEqualTo(Supply.UNKNOWN);
    }

    @Test
    void what_nobody_says_is_unknown() {
        assertThat(now()).isEqualTo(PowerState.UNKNOWN);
        assertThat(new LinuxPower(supplies.resolve("gone"), "unix:path=/gone").now())
                .isEqualTo(PowerState.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"0, UNKNOWN", "1, METERED", "2, FREE", "3, METERED", "4, FREE", "9, UNKNOWN"})
    void WCH_05_a_guess_of_the_network_manager_counts(int said, Metering metering) {
        assertThat(LinuxPower.metering(said)).isEqualTo(metering);
    }

    private PowerState now() {
        return new LinuxPower(supplies, "unix:path=" + supplies.resolve("no-bus")).now();
    }

    private void supply(String name, Map<String, String> files) throws IOException {
        Path folder = Files.createDirectory(supplies.resolve(name));
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue() + "\n");
        }
    }
}
