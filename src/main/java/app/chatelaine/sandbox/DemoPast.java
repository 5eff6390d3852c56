package app.chatelaine.sandbox;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.ServiceFacts;
import app.chatelaine.core.health.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes up checks of the past: keys that worked until what ails them today began, and a night without the network.
 *
 * @param now the first moment that is not past
 * @param evidence says of each check that it is made up
 */
record DemoPast(Instant now, RandomGenerator random, String evidence) {
    private static final String RULE = "demo";
    private static final Duration APART = Duration.ofHours(8);
    private static final int OFFLINE_FROM = 20;
    private static final int OFFLINE_TO = 18;

    /**
     * One check of every account whose key was made by then.
     *
     * @param age counts checks back from now, 1 for the latest
     */
    Map<AccountId, CheckResult> checks(List<DemoAccount> accounts, int age) {
        Instant at = now.minus(APART.multipliedBy(age));
        var checks = new LinkedHashMap<AccountId, CheckResult>();
        for (DemoAccount demo : accounts) {
            Instant createdAt = demo.account().key().createdAt();
            if (createdAt != null && !createdAt.isAfter(at)) {
                checks.put(demo.account().id(), check(demo, at, verdict(demo.verdict(), age)));
            }
        }
        return checks;
    }

    private CheckResult check(DemoAccount demo, Instant at, Verdict verdict) {
        return new CheckResult(verdict, at, latency(demo, verdict), evidence, RULE, null, null, ServiceFacts.NONE);
    }

    private static Verdict verdict(Verdict today, int age) {
        boolean offline = age <= OFFLINE_FROM && age >= OFFLINE_TO && today != Verdict.UNVERIFIED;
        if (offline) {
            return Verdict.UNREACHABLE;
        }
        int since = switch (today) {
            case RATE_LIMITED -> 1;
            case BLOCKED -> 2;
            case SERVER_ERROR -> 3;
            case UNREACHABLE -> 6;
            case EXPIRED -> 9;
            case FORBIDDEN -> 12;
            case REJECTED -> 25;
            case ACCEPTED, WRONG_HOST, UNVERIFIED, NEVER_CHECKED -> Integer.MAX_VALUE;
        };
        return age <= since ? today : Verdict.ACCEPTED;
    }

    private @Nullable Duration latency(DemoAccount demo, Verdict verdict) {
        return switch (verdict) {
            case UNREACHABLE, UNVERIFIED, NEVER_CHECKED -> null;
            default -> Duration.ofMillis(Math.round(demo.usualLatency().toMillis() * random.nextDouble(0.8, 1.3)));
        };
    }
}
