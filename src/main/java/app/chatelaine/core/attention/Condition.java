package app.chatelaine.core.attention;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.health.Verdict.Meaning;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How an account stands in one word: each has exactly one, the most pressing, so that all of them make up the whole. What
 * comes further down counts only those that are nothing above; {@link Standing} tells all that an account is.
 */
public enum Condition {
    /** {@link Standing#isNotWorking}, whatever else it is. */
    NOT_WORKING,
    /** The key is good, but may not do what was asked. */
    NOT_PERMITTED,
    /** {@link Standing#isStale}, and nothing above. */
    STALE,
    /** {@link Standing#isDueSoon}, and nothing above. */
    DUE_SOON,
    /** Nobody could find out yet whether it works. */
    UNCONFIRMED,
    /** It works, but nobody knows when it was made. */
    AGE_UNKNOWN,
    /** It works, and is not old. */
    FRESH;

    public static Condition of(Standing standing) {
        if (standing.isNotWorking()) {
            return NOT_WORKING;
        }
        if (standing.verdict() == Verdict.FORBIDDEN) {
            return NOT_PERMITTED;
        }
        if (standing.isStale()) {
            return STALE;
        }
        if (standing.isDueSoon()) {
            return DUE_SOON;
        }
        if (standing.verdict().meaning() != Meaning.KEY_WORKS) {
            return UNCONFIRMED;
        }
        return standing.age().days() == null ? AGE_UNKNOWN : FRESH;
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
