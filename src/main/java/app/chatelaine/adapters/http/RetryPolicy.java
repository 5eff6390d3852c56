package app.chatelaine.adapters.http;

import app.chatelaine.adapters.http.HttpAnswer.Answered;
import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.adapters.http.HttpAnswer.Reason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Says whether a call is made again and when: after a random part of 0.3 s, 0.6 s, 1.2 s and so on, so that many callers do
 * not come back together, and not before the server wants it.
 */
final class RetryPolicy {
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    static final Duration ALL_WAITS = Duration.ofSeconds(60);

    private static final Duration FIRST_STEP = Duration.ofMillis(300);
    private static final int LAST_DOUBLING = 7;
    private static final Set<Integer> PASSING_STATUS = Set.of(429, 500, 502, 503, 504);
    private static final Set<Reason> PASSING_REASON = Set.of(Reason.DNS, Reason.REFUSED, Reason.TIMEOUT, Reason.BROKEN);

    private final RandomGenerator random;
    private final InstantSource clock;

    RetryPolicy(RandomGenerator random, InstantSource clock) {
        this.random = random;
        this.clock = clock;
    }

    /**
     * Tells how long to wait before the next attempt.
     *
     * @param waited what the call has waited between its attempts so far
     * @return empty when the answer stands; so it does when the server asks for more patience than there is
     */
    Optional<Duration> waitAfter(HttpCall call, HttpAnswer answer, Duration waited) {
        if (!call.retryable() || answer.attempts() > call.retries() || !passes(answer)) {
            return Optional.empty();
        }
        Duration wanted = wantedBy(answer);
        Duration own = backoff(answer.attempts());
        Duration wait = wanted.compareTo(own) > 0 ? wanted : own;
        boolean tooLong = wait.compareTo(LONGEST_WAIT) > 0 || waited.plus(wait).compareTo(ALL_WAITS) > 0;
        return tooLong ? Optional.empty() : Optional.of(wait);
    }

    private static boolean passes(HttpAnswer answer) {
        return switch (answer) {
            case Answered answered -> PASSING_STATUS.contains(answered.status());
            case NotAnswered failed -> PASSING_REASON.contains(failed.reason());
        };
    }

    private Duration wantedBy(HttpAnswer answer) {
        return answer instanceof Answered answered
                ? answered.header("retry-after")
                        .flatMap(text -> RetryAfter.parse(text, clock.instant()))
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    private Duration backoff(int attempts) {
        long most = FIRST_STEP
                .multipliedBy(1L << Math.min(attempts - 1, LAST_DOUBLING))
                .toNanos();
        return Duration.ofNanos(random.nextLong(Math.min(most, LONGEST_WAIT.toNanos())));
    }
}
