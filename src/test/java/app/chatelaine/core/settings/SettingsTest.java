package app.chatelaine.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.core.settings.WatchSettings.Interval;
import app.chatelaine.core.settings.WindowState.Column;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void a_service_may_have_a_limit_of_its_own() {
        var settings = new Settings(Theme.SYSTEM, "", 90, Map.of("ion", 7), 14, 20, "auto", 100);

        assertThat(settings.staleAfterDays("ion")).isEqualTo(7);
        assertThat(settings.staleAfterDays("pinexq")).isEqualTo(90);
    }

    @Test
    void the_defaults_are_within_their_own_bounds() {
        var again = Settings.DEFAULT;

        assertThat(new Settings(
                        again.theme(),
                        again.language(),
                        again.staleAfterDays(),
                        again.staleAfterDaysByService(),
                        again.dueSoonDays(),
                        again.clipboardSeconds(),
                        again.keychain(),
                        again.textScale()))
                .isEqualTo(again);
    }

    @ParameterizedTest
    @CsvSource({"-5, 1, 0, 5, 100", "0, 1, 0, 5, 100", "100000, 3650, 365, 300, 200"})
    void values_out_of_range_come_back_to_the_nearest_end(int value, int days, int dueSoon, int seconds, int percent) {
        assertThat(new Settings(Theme.DARK, "", value, Map.of("ion", value), value, value, "os", value))
                .isEqualTo(new Settings(Theme.DARK, "", days, Map.of("ion", days), dueSoon, seconds, "os", percent));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, -1, 0})
    void a_window_is_never_too_small_to_be_seen(double length) {
        var state = new WindowState(
                length,
                length,
                length,
                null,
                false,
                List.of(new Column("name", length, true)),
                null,
                false,
                null,
                true,
                false);

        assertThat(state.width()).isEqualTo(640);
        assertThat(state.height()).isEqualTo(480);
        assertThat(state.x()).as("half a place is none").isNull();
        assertThat(state.columns().getFirst().width()).isEqualTo(16);
    }

    @Test
    void a_window_is_placed_only_where_both_edges_are_numbers() {
        assertThat(placed(-100.0, 20.0).x()).isEqualTo(-100);
        assertThat(placed(-100.0, Double.NaN).x()).isNull();
        assertThat(placed(Double.POSITIVE_INFINITY, 20.0).y()).isNull();
    }

    private static WindowState placed(double x, double y) {
        return new WindowState(1000, 700, x, y, false, List.of(), null, false, null, true, false);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 08:00, 21:59, false",
        "22:00, 08:00, 22:00, true",
        "22:00, 08:00, 00:00, true",
        "22:00, 08:00, 07:59, true",
        "22:00, 08:00, 08:00, false",
        "12:00, 13:00, 11:59, false",
        "12:00, 13:00, 12:30, true",
        "12:00, 13:00, 13:00, false",
        "00:00, 00:00, 00:00, false",
        "09:00, 09:00, 12:00, false"
    })
    void WCH_07_quiet_hours_may_go_over_midnight(LocalTime from, LocalTime to, LocalTime time, boolean quiet) {
        assertThat(new WatchSettings(Interval.DAILY, from, to, true).isQuietAt(time))
                .isEqualTo(quiet);
    }

    @Test
    void quiet_hours_are_kept_to_the_minute() {
        var settings = new WatchSettings(Interval.DAILY, LocalTime.of(22, 0, 59), LocalTime.of(8, 1, 2, 3), true);

        assertThat(settings.quietFrom()).isEqualTo(LocalTime.of(22, 0));
        assertThat(settings.quietTo()).isEqualTo(LocalTime.of(8, 1));
    }
}
