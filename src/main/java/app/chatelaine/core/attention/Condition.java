package app.chatelaine.core.attention;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.health.Verdict.Meaning;
import app.chatelaine.core.staleness.Staleness;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an account stands in one word: each has exactly one, the most pressing, so that all of them make up the whole. */
public enum Condition {
    /** The key is refused or has expired, or its address is wrong: programs fail with it. */
    FAILING,
    /** Older than its limit. */
    STALE,
    /** Near its limit or its end. */
    DUE_SOON,
    FRESH,
    /** Nobody knows when the key was made. */
    UNKNOWN;

    public static Condition of(Standing standing) {
        return of(standing.age().staleness(), standing.verdict());
    }

    public static Condition of(Staleness staleness, Verdict verdict) {
        if (verdict.meaning() == Meaning.KEY_DEAD || verdict == Verdict.WRONG_HOST) {
            return FAILING;
        }
        return switch (staleness) {
            case EXPIRED -> FAILING;
            case STALE -> STALE;
            case DUE_SOON -> DUE_SOON;
            case FRESH -> FRESH;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The name that searches use, such as {@code due-soon}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Condition> of(String id) {
        return Arrays.stream(values())
                .filter(condition -> condition.id().equals(id))
                .findFirst();
    }
}
