package app.chatelaine.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.attention.Renewal.Reason;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.staleness.Age;
import app.chatelaine.core.staleness.Staleness;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.Workbench;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalTest {

    @ParameterizedTest
    @CsvSource({
        "90, GOES_STALE, 1",
        "84, GOES_STALE, 7",
        "91, STALE, 1",
        "203, STALE, 113",
    })
    void WIN_11_a_key_near_its_limit_or_past_it_is_to_be_replaced_this_week(long age, Reason reason, long days) {
        assertThat(Renewal.of(standing(age, null, Verdict.ACCEPTED))).contains(new Renewal(reason, days));
    }

    @Test
    void WIN_11_a_key_that_lasts_longer_than_the_week_can_stay() {
        assertThat(Renewal.of(standing(83L, 8L, Verdict.ACCEPTED))).isEmpty();
        assertThat(Renewal.of(standing(null, null, Verdict.UNREACHABLE))).isEmpty();
    }

    @Test
    void WIN_11_what_fails_now_comes_before_what_will_fail_and_that_before_what_is_only_old() {
        var refused = standing(3L, null, Verdict.REJECTED);
        var expired = standing(45L, -3L, Verdict.EXPIRED);
        var tomorrow = standing(10L, 1L, Verdict.ACCEPTED);
        var inAWeek = standing(10L, 7L, Verdict.ACCEPTED);
        var oldest = standing(203L, null, Verdict.ACCEPTED);
        var old = standing(96L, null, Verdict.ACCEPTED);
        var soon = standing(88L, null, Verdict.ACCEPTED);

        assertThat(Stream.of(soon, old, inAWeek, oldest, expired, tomorrow, refused)
                        .map(standing -> Renewal.of(standing).orElseThrow())
                        .sorted()
                        .map(renewal -> renewal.reason() + " " + renewal.days()))
                .containsExactly(
                        "REFUSED 0", "EXPIRED 3", "EXPIRES 1", "EXPIRES 7", "STALE 113", "STALE 6", "GOES_STALE 3");
    }

    private static Standing standing(@Nullable Long age, @Nullable Long toEnd, Verdict verdict) {
        var staleness = toEnd != null && toEnd < 0
                ? Staleness.EXPIRED
                : age != null && age > 90 ? Staleness.STALE : Staleness.FRESH;
        var check = Checks.of(verdict, Workbench.NOW, 80, "HTTP");
        return new Standing(new Age(staleness, age, 90, null), check, check, toEnd, 14);
    }
}
