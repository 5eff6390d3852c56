package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.HttpAnswer.Answered;
import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.adapters.http.HttpAnswer.Reason;
import app.chatelaine.core.health.CheckResult.Timings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final RetryPolicy policy = policy(TestHttp.longest());

    @Nested
    class What_is_tried_again {

        @ParameterizedTest
        @ValueSource(ints = {429, 500, 502, 503, 504})
        void an_answer_that_may_pass(int status) {
            assertThat(policy.waitAfter(patient(), answer(status, 1), Duration.ZERO))
                    .isPresent();
        }

        @ParameterizedTest
        @ValueSource(ints = {200, 204, 302, 400, 401, 402, 403, 404, 407, 408, 409, 501, 505, 511})
        void not_an_answer_that_stands(int status) {
            assertThat(policy.waitAfter(patient(), answer(status, 1), Duration.ZERO))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = Reason.class,
                names = {"DNS", "REFUSED", "TIMEOUT", "BROKEN"})
        void a_network_that_may_recover(Reason reason) {
            assertThat(policy.waitAfter(patient(), new NotAnswered(reason, "", 1), Duration.ZERO))
                    .isPresent();
        }

        @ParameterizedTest
        @EnumSource(
                value = Reason.class,
                names = {"TLS", "PROXY", "NOT_ALLOWED", "CANCELLED"})
        void not_what_will_be_the_same_in_a_second(Reason reason) {
            assertThat(policy.waitAfter(patient(), new NotAnswered(reason, "", 1), Duration.ZERO))
                    .isEmpty();
        }

        @Test
        void not_what_must_not_be_sent_twice() {
            HttpCall create = call(5, false);

            assertThat(policy.waitAfter(create, answer(503, 1), Duration.ZERO)).isEmpty();
            assertThat(policy.waitAfter(create, new NotAnswered(Reason.TIMEOUT, "", 1), Duration.ZERO))
                    .isEmpty();
        }

        @Test
        void not_more_often_than_the_call_allows() {
            assertThat(policy.waitAfter(call(2, true), answer(503, 2), Duration.ZERO))
                    .isPresent();
            assertThat(policy.waitAfter(call(2, true), answer(503, 3), Duration.ZERO))
                    .isEmpty();
            assertThat(policy.waitAfter(call(0, true), answer(503, 1), Duration.ZERO))
                    .isEmpty();
        }
    }

    @Nested
    class How_long_it_waits {

        @Test
        void the_longest_wait_doubles_each_time() {
            assertThat(IntStream.rangeClosed(1, 5)
                            .mapToObj(attempt -> policy.waitAfter(patient(), answer(503, attempt), Duration.ZERO)
                                    .orElseThrow()
                                    .plusNanos(1)
                                    .toMillis()))
                    .containsExactly(300L, 600L, 1_200L, 2_400L, 4_800L);
        }

        @Test
        void any_wait_between_none_and_the_longest_can_come_up() {
            RetryPolicy chance = policy(new Random(1));

            List<Long> waits = IntStream.range(0, 1_000)
                    .mapToObj(i -> chance.waitAfter(patient(), answer(503, 1), Duration.ZERO)
                            .orElseThrow()
                            .toMillis())
                    .toList();

            assertThat(waits)
                    .allMatch(wait -> wait < 300)
                    .anyMatch(wait -> wait < 10)
                    .anyMatch(wait -> wait > 290);
        }

        @Test
        void it_never_waits_longer_than_30_seconds_by_itself() {
            assertThat(policy.waitAfter(call(1_000, true), answer(503, 999), Duration.ZERO))
                    .hasValueSatisfying(
                            wait -> assertThat(wait).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30)));
        }

        @Test
        void not_before_the_server_wants_it() {
            assertThat(policy.waitAfter(patient(), answer(429, 1, "7"), Duration.ZERO))
                    .contains(Duration.ofSeconds(7));
            assertThat(policy.waitAfter(patient(), answer(503, 1, "Sun, 01 Mar 2026 12:00:09 GMT"), Duration.ZERO))
                    .contains(Duration.ofSeconds(9));
        }

        @Test
        void a_server_that_wants_it_at_once_gets_the_usual_wait() {
            assertThat(policy.waitAfter(patient(), answer(429, 1, "0"), Duration.ZERO))
                    .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofMillis(299)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"31", "99999999", "99999999999999", "Tue, 01 Mar 2044 12:00:00 GMT"})
        void when_the_server_asks_for_more_patience_than_there_is_the_answer_stands(String retryAfter) {
            assertThat(policy.waitAfter(patient(), answer(429, 1, retryAfter), Duration.ZERO))
                    .isEmpty();
        }

        @Test
        void all_waits_of_a_call_take_a_minute_at_most() {
            assertThat(policy.waitAfter(patient(), answer(429, 2, "30"), Duration.ofSeconds(30)))
                    .isPresent();
            assertThat(policy.waitAfter(patient(), answer(429, 3, "30"), Duration.ofSeconds(31)))
                    .isEmpty();
            assertThat(policy.waitAfter(patient(), answer(503, 3), AN_HOUR)).isEmpty();
        }
    }

    private static RetryPolicy policy(RandomGenerator random) {
        return new RetryPolicy(random, () -> TestHttp.NOW);
    }

    private static HttpCall patient() {
        return call(5, true);
    }

    private static HttpCall call(int retries, boolean harmlessTwice) {
        return new HttpCall("GET", "https://service.example/", "GET /")
                .patience(Duration.ofSeconds(10), retries, harmlessTwice);
    }

    private static Answered answer(int status, int attempt) {
        return new Answered(status, Map.of(), "", false, null, timings(), attempt);
    }

    private static Answered answer(int status, int attempt, String retryAfter) {
        return new Answered(status, Map.of("retry-after", List.of(retryAfter)), "", false, null, timings(), attempt);
    }

    private static Timings timings() {
        return new Timings(null, null, null, null, Duration.ZERO);
    }
}
