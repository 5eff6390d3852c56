package app.chatelaine.core.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Checks;
import app.chatelaine.core.service.Service;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.SampleServices;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final Instant NOW = Workbench.NOW;
    private static final Duration SIX_HOURS = Duration.ofHours(6);
    private static final Account ONE = SampleAccounts.account("ionworks", "production", "one", "…", 30);
    private static final Account TWO = SampleAccounts.account("ionworks", "production", "two", "…", 30);
    private static final Account UNCHECKABLE = SampleAccounts.account("ashr-labs", "production", "three", "…", 30);

    private final Map<AccountId, List<CheckResult>> history = new HashMap<>();

    @Test
    void WCH_05_what_was_never_checked_is_due_and_what_cannot_be_checked_never_is() {
        assertThat(plan(List.of(UNCHECKABLE, ONE), SIX_HOURS)).isEqualTo(new Plan(List.of(ONE), null));
        assertThat(plan(List.of(UNCHECKABLE), SIX_HOURS)).isEqualTo(Plan.NOTHING);
        assertThat(plan(List.of(ONE), Duration.ZERO)).isEqualTo(Plan.NOTHING);
    }

    @ParameterizedTest(name = "{0}, {1} minutes ago: waits {2} minutes")
    @CsvSource({
        "ACCEPTED, 100, 260",
        "ACCEPTED, 324, 0",
        "REJECTED, 10, 5",
        "REJECTED, 15, 0",
        "REJECTED REJECTED, 100, 260",
        "ACCEPTED UNREACHABLE, 14, 1",
        "UNREACHABLE UNREACHABLE, 20, 10",
        "UNREACHABLE UNREACHABLE UNREACHABLE UNREACHABLE UNREACHABLE UNREACHABLE UNREACHABLE, 100, 260",
        "UNVERIFIED, 359, 0",
        "ACCEPTED, -100, 0"
    })
    void WCH_05_a_key_waits_as_long_as_its_last_answers_say(String verdicts, long minutesAgo, long wait) {
        checked(ONE, minutesAgo, verdicts.split(" ", -1));

        var expected =
                wait == 0 ? new Plan(List.of(ONE), null) : new Plan(List.of(), NOW.plus(Duration.ofMinutes(wait)));
        assertThat(plan(List.of(ONE), SIX_HOURS)).isEqualTo(expected);
    }

    @Test
    void WCH_05_checks_of_the_key_before_say_nothing_of_when_this_one_is_due() {
        checked(ONE, Duration.ofDays(31).toMinutes(), "ACCEPTED");

        assertThat(plan(List.of(ONE), Duration.ofDays(60)).due()).containsExactly(ONE);
    }

    @Test
    void WCH_05_a_service_is_asked_no_more_than_its_budget_of_a_day_the_longest_unchecked_first() {
        checked(ONE, 500, "ACCEPTED", "ACCEPTED");
        checked(TWO, 600, "ACCEPTED");

        var schedule = new Schedule(new Catalogue(List.of(withBudget(4)), List.of()));
        assertThat(schedule.plan(List.of(ONE, TWO), history, SIX_HOURS, NOW))
                .isEqualTo(new Plan(List.of(TWO), NOW.plus(Duration.ofHours(1))));

        var spent = new Schedule(new Catalogue(List.of(withBudget(3)), List.of()));
        assertThat(spent.plan(List.of(ONE, TWO), history, SIX_HOURS, NOW).due()).isEmpty();
    }

    @Test
    void checks_of_yesterday_are_off_the_budget() {
        checked(ONE, Duration.ofDays(1).toMinutes(), "ACCEPTED");

        var schedule = new Schedule(new Catalogue(List.of(withBudget(1)), List.of()));

        assertThat(schedule.plan(List.of(ONE), history, SIX_HOURS, NOW).due()).containsExactly(ONE);
    }

    @Test
    void WCH_05_ten_thousand_accounts_with_full_histories_are_planned_in_no_time() {
        var many = SampleAccounts.many(10_000);
        for (Account account : many) {
            checked(account, 500, Collections.nCopies(50, "ACCEPTED").toArray(String[]::new));
        }

        assertTimeout(Duration.ofSeconds(5), () -> plan(many, SIX_HOURS));
    }

    private Plan plan(List<Account> accounts, Duration interval) {
        return new Schedule(SampleServices.catalogue()).plan(accounts, history, interval, NOW);
    }

    private void checked(Account account, long minutesAgo, String... verdicts) {
        var last = NOW.minus(Duration.ofMinutes(minutesAgo));
        history.put(
                account.id(),
                IntStream.range(0, verdicts.length)
                        .mapToObj(i -> app.chatelaine.testing.Checks.of(
                                Verdict.valueOf(verdicts[i]), last.minusSeconds(verdicts.length - 1L - i), 50, ""))
                        .toList());
    }

    private static Service withBudget(int budget) {
        return Stream.of(SampleServices.IONWORKS)
                .map(s -> new Service(
                        s.id(),
                        s.name(),
                        s.mark(),
                        s.pages(),
                        s.environments(),
                        s.inputs(),
                        s.auth(),
                        s.keyShape(),
                        s.programs(),
                        s.http(),
                        new Checks(null, s.checks().key(), null, "free", budget, null),
                        s.lifecycle(),
                        s.rotation(),
                        s.notes()))
                .findFirst()
                .orElseThrow();
    }
}
