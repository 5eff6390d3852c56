package app.chatelaine.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    private final DateInput input = new DateInput(CLOCK, ZoneId.of("Europe/Berlin"));

    @Nested
    class When_a_key_ends {

        @ParameterizedTest
        @CsvSource({
            "30d, P30D",
            "90d, P90D",
            "1y, P1Y",
            "2w, P14D",
            "6m, P6M",
            "' 90D ', P90D",
            "9999d, P9999D",
            "100y, P100Y"
        })
        void may_be_a_span_from_its_creation(String text, Period expected) {
            assertThat(input.expiry("--expires", text)).isEqualTo(Outcome.ok(new Expiry.After(expected)));
        }

        @Test
        void may_be_never() {
            assertThat(input.expiry("--expires", "never")).isEqualTo(Outcome.ok(Expiry.NEVER));
        }

        @ParameterizedTest
        @CsvSource({
            // The whole day counts, in the user's zone; on the second date that zone is on summer time.
            "2026-12-31, 2026-12-31T22:59:59Z",
            "2026-06-30, 2026-06-30T21:59:59Z",
            "2028-02-29, 2028-02-29T22:59:59Z",
            "2026-12-31T12:00:00Z, 2026-12-31T12:00:00Z",
            "2026-12-31t12:00:00.5+02:00, 2026-12-31T10:00:00.500Z",
            // A key that has ended already is no mistake.
            "2020-01-01, 2020-01-01T22:59:59Z"
        })
        void may_be_a_date_or_an_instant(String text, Instant expected) {
            assertThat(input.expiry("--expires", text)).isEqualTo(Outcome.ok(new Expiry.At(expected)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "soon",
                    "0d",
                    "-5d",
                    "90",
                    "d",
                    "1.5y",
                    "90 d",
                    "101y",
                    "9999w",
                    "99999d",
                    "2026-02-29",
                    "31.12.2026",
                    "2026-13-01",
                    "20261231",
                    "2026-12-31T12:00:00",
                    "1999-12-31",
                    "0001-01-01T00:00:00Z",
                    "+99999-01-01",
                    "999999999999999999999d"
                })
        void ACC_06_is_refused_in_any_other_form(String text) {
            assertThat(input.expiry("--expires", text))
                    .isEqualTo(Outcome.failed(ProblemCode.VALUE_INVALID, "--expires", text));
        }
    }

    @Nested
    class When_a_key_was_made {

        @ParameterizedTest
        @CsvSource({
            "2026-02-28, 2026-02-27T23:00:00Z",
            "2026-02-28T12:00:00Z, 2026-02-28T12:00:00Z",
            "' 2026-02-28 ', 2026-02-27T23:00:00Z",
            // Tomorrow, where the day is ahead of ours.
            "2026-03-02, 2026-03-01T23:00:00Z"
        })
        void may_be_a_date_or_an_instant(String text, Instant expected) {
            assertThat(input.created("--created", text)).isEqualTo(Outcome.ok(expected));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "90d", "never", "yesterday", "2026-03-03", "2027-01-01", "1999-12-31"})
        void ACC_06_is_refused_in_any_other_form_and_in_the_future(String text) {
            assertThat(input.created("--created", text))
                    .isEqualTo(Outcome.failed(ProblemCode.VALUE_INVALID, "--created", text));
        }
    }
}
