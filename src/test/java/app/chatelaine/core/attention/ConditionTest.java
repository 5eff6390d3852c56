package app.chatelaine.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.staleness.Age;
import app.chatelaine.core.staleness.Staleness;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.Workbench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "FRESH, 3, ACCEPTED, FRESH",
        "FRESH, 3, REJECTED, NOT_WORKING",
        "STALE, 95, EXPIRED, NOT_WORKING",
        "EXPIRED, 3, ACCEPTED, NOT_WORKING",
        "FRESH, 3, WRONG_HOST, NOT_WORKING",
        "STALE, 95, FORBIDDEN, NOT_PERMITTED",
        "STALE, 95, ACCEPTED, STALE",
        "DUE_SOON, 85, UNREACHABLE, DUE_SOON",
        "FRESH, 3, UNREACHABLE, UNCONFIRMED",
        "FRESH, 3, UNVERIFIED, UNCONFIRMED",
        "UNKNOWN, , NEVER_CHECKED, UNCONFIRMED",
        "UNKNOWN, , ACCEPTED, AGE_UNKNOWN"
    })
    void each_account_stands_in_one_way_and_only_what_works_is_fresh(
            Staleness staleness, @Nullable Long days, Verdict verdict, Condition condition) {
        CheckResult check = Checks.of(verdict, Workbench.NOW, 40, "evidence");
        var standing = new Standing(
                new Age(staleness, days, 90, null), check, verdict.isWithoutAnswer() ? null : check, null, 14);

        assertThat(Condition.of(standing)).isEqualTo(condition);
        assertThat(Condition.of(condition.id())).contains(condition);
    }
}
