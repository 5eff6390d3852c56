package app.chatelaine.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.staleness.Staleness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "FRESH, ACCEPTED, FRESH",
        "FRESH, REJECTED, FAILING",
        "STALE, EXPIRED, FAILING",
        "EXPIRED, ACCEPTED, FAILING",
        "FRESH, WRONG_HOST, FAILING",
        "STALE, ACCEPTED, STALE",
        "DUE_SOON, UNREACHABLE, DUE_SOON",
        "FRESH, UNREACHABLE, FRESH",
        "FRESH, BLOCKED, FRESH",
        "UNKNOWN, ACCEPTED, UNKNOWN"
    })
    void each_account_stands_in_one_way_and_a_network_that_is_down_makes_no_key_fail(
            Staleness staleness, Verdict verdict, Condition condition) {
        assertThat(Condition.of(staleness, verdict)).isEqualTo(condition);
        assertThat(Condition.of(condition.id())).contains(condition);
    }
}
