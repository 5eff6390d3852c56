package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0                                   | 0",
                "7                                   | 7",
                "' 120 '                             | 120",
                "Sun, 01 Mar 2026 12:00:25 GMT       | 25",
                "Sunday, 01-Mar-26 12:00:25 GMT      | 25",
                "Sun Mar  1 12:00:25 2026            | 25",
                "Sun, 01 Mar 2026 11:59:00 GMT       | 0",
                "Thu, 01 Jan 1970 00:00:00 GMT       | 0",
            })
    void NET_03_seconds_and_dates_are_read_and_the_past_means_at_once(String text, long seconds) {
        assertThat(RetryAfter.parse(text, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999", "99999999999", "99999999999999999999999999", "Tue, 01 Mar 2044 12:00:00 GMT"})
    void numbers_and_dates_beyond_all_patience_are_long(String text) {
        assertThat(RetryAfter.parse(text, NOW))
                .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(365)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "-5", "1.5", "5 s", "0x10", "٣", "Sun, 99 Mar 2026", "ü\n", "2026-03-01"})
    void anything_else_is_as_if_it_were_not_there(String text) {
        assertThat(RetryAfter.parse(text, NOW)).isEmpty();
    }

    @Test
    void a_long_text_is_refused_quickly() {
        assertThat(RetryAfter.parse("9 ".repeat(100_000), NOW)).isEmpty();
    }
}
