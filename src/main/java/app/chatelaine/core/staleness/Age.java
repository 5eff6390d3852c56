package app.chatelaine.core.staleness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How old a key is at one moment, and what that means.
 *
 * @param days calendar days in the user's time zone; null when unknown
 * @param limitDays days up to which it is not stale
 * @param expiresAt null when it does not expire or nobody said
 */
public record Age(
        Staleness staleness,
        @Nullable Long days,
        int limitDays,
        @Nullable Instant expiresAt) {

    /** How far the key is on its way to the limit, 0 to 1; 0 when unknown. */
    public double share() {
        return days == null ? 0 : Math.clamp(days / (double) limitDays, 0, 1);
    }
}
