package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.health.ServiceFacts;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every health history does, the one in memory too. */
public interface HealthHistoryContract {
    AccountId ONE = new AccountId("one");
    AccountId TWO = new AccountId("two");

    /** A history in which nothing was kept yet. */
    HealthHistory history();

    @Test
    default void begins_empty() {
        assertThat(history().read()).isEqualTo(Outcome.ok(Map.of()));
    }

    @Test
    default void keeps_the_results_of_each_account_oldest_first() {
        var history = history();

        assertThat(history.append(Map.of(ONE, result(1), TWO, result(2)))).isEqualTo(Outcome.done());
        assertThat(history.append(Map.of(ONE, result(3)))).isEqualTo(Outcome.done());

        assertThat(history.read())
                .isEqualTo(Outcome.ok(Map.of(ONE, List.of(result(1), result(3)), TWO, List.of(result(2)))));
    }

    @Test
    default void keeps_the_last_fifty_results() {
        var history = history();
        for (int i = 1; i <= HealthHistory.KEPT + 2; i++) {
            assertThat(history.append(Map.of(ONE, result(i))).isOk()).isTrue();
        }

        var last = IntStream.rangeClosed(3, HealthHistory.KEPT + 2)
                .mapToObj(HealthHistoryContract::result)
                .toList();
        assertThat(history.read()).isEqualTo(Outcome.ok(Map.of(ONE, last)));
    }

    @Test
    default void forgets_accounts_that_are_gone() {
        var history = history();
        assertThat(history.append(Map.of(ONE, result(1), TWO, result(2))).isOk())
                .isTrue();

        assertThat(history.keepOnly(List.of(TWO, new AccountId("three")))).isEqualTo(Outcome.done());

        assertThat(history.read()).isEqualTo(Outcome.ok(Map.of(TWO, List.of(result(2)))));
    }

    private static CheckResult result(int number) {
        return new CheckResult(
                Verdict.ACCEPTED,
                Instant.EPOCH.plusSeconds(number),
                null,
                "HTTP 200 from GET /users/me",
                "accepted",
                null,
                null,
                ServiceFacts.NONE);
    }
}
