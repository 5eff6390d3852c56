package app.chatelaine.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.staleness.AgeRules;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.SampleAccounts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Of a fresh key, by its checks. */
class StandingTest {
    private static final Account ACCOUNT = SampleAccounts.account("ion", "production", "work", "…41ac", 3);
    private static final Instant STORED = ACCOUNT.key().storedAt();
    private static final Instant NOW = STORED.plus(Duration.ofDays(3));

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "EXPIRED", "WRONG_HOST"})
    void a_key_that_does_not_get_better_by_waiting_does_not_work_and_needs_attention(Verdict verdict) {
        assertThat(after(verdict).needsAttention()).isTrue();
        assertThat(after(verdict).isNotWorking()).isTrue();
    }

    @Test
    void a_key_that_may_not_do_what_was_asked_needs_attention() {
        assertThat(after(Verdict.FORBIDDEN).needsAttention()).isTrue();
        assertThat(after(Verdict.FORBIDDEN).isNotWorking()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"REJECTED", "EXPIRED", "WRONG_HOST", "FORBIDDEN"})
    void a_service_that_could_not_be_asked_says_nothing_of_the_key(Verdict verdict) {
        assertThat(after(verdict).needsAttention()).isFalse();
        assertThat(after(verdict).isNotWorking()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "SERVER_ERROR", "BLOCKED", "RATE_LIMITED"})
    void what_the_service_said_before_stands_while_it_cannot_be_asked(Verdict silence) {
        assertThat(after(Verdict.ACCEPTED, silence, silence).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(after(Verdict.REJECTED, silence).isNotWorking()).isTrue();
        assertThat(after(Verdict.UNVERIFIED, silence).verdict()).isEqualTo(Verdict.UNVERIFIED);
        assertThat(after(silence).verdict()).isEqualTo(silence);
        assertThat(after(Verdict.ACCEPTED, silence).isNotReached()).isTrue();
        assertThat(after(silence, Verdict.ACCEPTED).isNotReached()).isFalse();
    }

    @Test
    void what_the_service_said_of_the_key_before_this_one_is_not_said_of_this_one() {
        var standing = standing(List.of(
                check(Verdict.REJECTED, STORED.minusSeconds(60)), check(Verdict.UNREACHABLE, STORED.plusSeconds(60))));

        assertThat(standing.verdict()).isEqualTo(Verdict.UNREACHABLE);
        assertThat(standing.isNotWorking()).isFalse();
    }

    @Test
    void the_check_before_a_key_was_stored_is_of_that_key() {
        assertThat(standing(List.of(check(Verdict.ACCEPTED, STORED.minusSeconds(1))))
                        .verdict())
                .isEqualTo(Verdict.ACCEPTED);
    }

    private static Standing after(Verdict... verdicts) {
        var all = Arrays.asList(verdicts);
        return standing(IntStream.range(0, all.size())
                .mapToObj(i -> check(all.get(i), STORED.plusSeconds(60L * i)))
                .toList());
    }

    private static CheckResult check(Verdict verdict, Instant at) {
        return Checks.of(verdict, at, 40, "evidence");
    }

    private static Standing standing(List<CheckResult> checks) {
        return Standing.of(ACCOUNT, checks, new AgeRules(Settings.DEFAULT, ZoneOffset.UTC), NOW);
    }
}
