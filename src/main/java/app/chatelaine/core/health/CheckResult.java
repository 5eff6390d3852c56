package app.chatelaine.core.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One check of one key.
 *
 * @param verdict what it means
 * @param at when it was made
 * @param latency of the deciding request until its first byte; null when nothing answered
 * @param evidence the line that the verdict rests on, such as {@code HTTP 200 from GET /users/me}; never a secret
 * @param rule id of the rule that decided
 * @param warning something the user should know beside the verdict; null when there is nothing
 * @param timings of the deciding request; null when none was sent
 * @param facts what the service told about the key
 */
public record CheckResult(
        Verdict verdict,
        Instant at,
        @Nullable Duration latency,
        String evidence,
        String rule,
        @Nullable String warning,
        @Nullable Timings timings,
        ServiceFacts facts) {

    /** What a request took; null for parts that did not happen, such as the look-up on a connection that was open. */
    public record Timings(
            @Nullable Duration dns,
            @Nullable Duration connect,
            @Nullable Duration tls,
            @Nullable Duration firstByte,
            Duration total) {}
}
