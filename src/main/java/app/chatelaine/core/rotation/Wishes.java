package app.chatelaine.core.rotation;

import java.time.Duration;

/**
 * How a person wants it.
 *
 * @param grace how long the old key lives on after every destination has the new one; zero ends it at once
 * @param exposed whether others may have the old key, so that it ends even when a destination cannot be reached
 * @param unverified whether a new key is used that its service offers no way to check
 */
public record Wishes(Duration grace, boolean exposed, boolean unverified) {
    /** Long enough for programs that run on with the old key to be started anew. */
    public static final Duration USUAL_GRACE = Duration.ofDays(7);

    public static final Wishes ROUTINE = new Wishes(USUAL_GRACE, false, false);

    /** For a key that leaked: nothing waits. */
    public static final Wishes EXPOSED = new Wishes(Duration.ZERO, true, false);

    public Wishes {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("a grace of " + grace);
        }
    }

    public Wishes withGrace(Duration newGrace) {
        return new Wishes(newGrace, exposed, unverified);
    }

    public Wishes withUnverified() {
        return new Wishes(grace, exposed, true);
    }
}
