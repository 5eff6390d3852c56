package app.chatelaine.core.attention;

import app.chatelaine.core.health.Verdict;
import java.util.Comparator;
import java.util.Optional;

/**
 * Why a key is to be replaced now or within {@value #DAYS_AHEAD} days. In their natural order, those that put most at risk
 * come first.
 *
 * @param days until the end or the limit, or since then; 0 where the reason needs none
 */
public record Renewal(Reason reason, long days) implements Comparable<Renewal> {
    public static final int DAYS_AHEAD = 7;

    private static final Comparator<Renewal> BY_RISK =
            Comparator.comparing(Renewal::reason).thenComparingLong(Renewal::urgency);

    /** Empty for an account whose key can stay as it is for the week. */
    public static Optional<Renewal> of(Standing standing) {
        if (standing.verdict() == Verdict.REJECTED) {
            return Optional.of(new Renewal(Reason.REFUSED, 0));
        }
        Long toEnd = standing.daysToExpiry();
        if (standing.isExpired()) {
            return Optional.of(new Renewal(Reason.EXPIRED, toEnd == null ? 0 : Math.max(0, -toEnd)));
        }
        if (toEnd != null && toEnd <= DAYS_AHEAD) {
            return Optional.of(new Renewal(Reason.EXPIRES, toEnd));
        }
        Long days = standing.age().days();
        if (days != null && standing.isStale()) {
            return Optional.of(new Renewal(Reason.STALE, days - standing.age().limitDays()));
        }
        Long left = standing.daysToStale();
        return left != null && left <= DAYS_AHEAD
                ? Optional.of(new Renewal(Reason.GOES_STALE, left))
                : Optional.empty();
    }

    /** Of two that are past their limit, the one that has been so for longer; of two that are not yet, the one sooner. */
    private long urgency() {
        return reason == Reason.STALE || reason == Reason.EXPIRED ? -days : days;
    }

    @Override
    public int compareTo(Renewal other) {
        return BY_RISK.compare(this, other);
    }

    /** The most pressing first. */
    public enum Reason {
        /** The service refuses the key: programs fail now. */
        REFUSED,
        EXPIRED,
        /** Programs will fail within days. */
        EXPIRES,
        STALE,
        GOES_STALE
    }
}
