package app.chatelaine.adapters.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services write times in many ways. */
class FactsReaderTest {

    @ParameterizedTest
    @CsvSource({
        "2026-08-01T10:20:30Z, 2026-08-01T10:20:30Z",
        "2026-08-01T10:20:30.123456Z, 2026-08-01T10:20:30.123456Z",
        "2026-08-01T12:20:30+02:00, 2026-08-01T10:20:30Z",
        "2026-08-01T10:20:30, 2026-08-01T10:20:30Z",
        "2026-08-01 10:20:30, 2026-08-01T10:20:30Z",
        "2026-08-01, 2026-08-01T00:00:00Z",
        "1588016253, 2020-04-27T19:37:33Z",
        "1588016253.75, 2020-04-27T19:37:33Z",
        "1588016253123, 2020-04-27T19:37:33.123Z"
    })
    void a_time_is_read(String text, Instant instant) {
        assertThat(FactsReader.instant(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "never", "2026-13-01", "01.08.2026", "2026-08-01T25:00:00Z", "-5"})
    void anything_else_is_no_time(String text) {
        assertThat(FactsReader.instant(text)).isEmpty();
    }
}
