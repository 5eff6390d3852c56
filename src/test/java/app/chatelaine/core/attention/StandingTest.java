package app.chatelaine.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.staleness.Age;
import app.chatelaine.core.staleness.Staleness;
import app.chatelaine.testing.Checks;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Of a fresh key, by its last check. */
class StandingTest {
    private static final Age FRESH = new Age(Staleness.FRESH, 3L, 90, null);

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "EXPIRED", "WRONG_HOST", "FORBIDDEN"})
    void a_key_that_does_not_get_better_by_waiting_needs_attention(Verdict verdict) {
        assertThat(after(verdict).needsAttention()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"REJECTED", "EXPIRED", "WRONG_HOST", "FORBIDDEN"})
    void a_service_that_could_not_be_asked_says_nothing_of_the_key(Verdict verdict) {
        assertThat(after(verdict).needsAttention()).isFalse();
        assertThat(after(verdict).isBroken()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "SERVER_ERROR", "BLOCKED"})
    void what_could_not_be_asked_is_not_working_all_the_same(Verdict verdict) {
        assertThat(after(verdict).isNotWorking()).isTrue();
    }

    private static Standing after(Verdict verdict) {
        return new Standing(FRESH, Checks.of(verdict, Instant.parse("2026-11-01T10:00:00Z"), 40, "evidence"), null, 14);
    }
}
