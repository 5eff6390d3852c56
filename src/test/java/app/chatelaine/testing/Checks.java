package app.chatelaine.testing;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.CheckResult.Timings;
import app.chatelaine.core.health.ServiceFacts;
import app.chatelaine.core.health.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results of checks for tests. */
public final class Checks {
    private Checks() {}

    public static CheckResult accepted(Instant at, long millis) {
        return of(Verdict.ACCEPTED, at, millis, "HTTP 200 from GET /users/me");
    }

    /** @param millis until the first byte; negative when nothing answered */
    public static CheckResult of(Verdict verdict, Instant at, long millis, String evidence) {
        boolean answered = millis >= 0;
        return new CheckResult(
                verdict,
                at,
                answered ? Duration.ofMillis(millis) : null,
                evidence,
                verdict.id(),
                null,
                answered ? timings(millis) : null,
                ServiceFacts.NONE);
    }

    public static CheckResult withFacts(CheckResult result, @Nullable Instant lastUsed, String identity) {
        return new CheckResult(
                result.verdict(),
                result.at(),
                result.latency(),
                result.evidence(),
                result.rule(),
                result.warning(),
                result.timings(),
                new ServiceFacts(null, lastUsed, null, List.of("read", "write"), identity));
    }

    private static Timings timings(long millis) {
        return new Timings(
                Duration.ofMillis(4),
                Duration.ofMillis(millis / 6),
                Duration.ofMillis(millis / 5),
                Duration.ofMillis(millis - 4 - millis / 6 - millis / 5),
                Duration.ofMillis(millis + 3));
    }
}
