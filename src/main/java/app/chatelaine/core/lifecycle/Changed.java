package app.chatelaine.core.lifecycle;

import java.util.Locale;

/**
 * A change of a key that was done.
 *
 * @param evidence what the service answered; empty where {@code how} says it all; never a secret
 */
public record Changed(How how, String evidence) {

    /** How it is known. */
    public enum How {
        /** The service said so. */
        DONE,
        /** It was so before, and nothing was sent. */
        WAS_SO,
        /** The key was gone when the call came. */
        GONE,
        /** The answer was lost, or cannot be relied on; the listing shows it. */
        LISTED,
        /** The answer was lost; the key itself is not accepted any more. */
        REJECTED;

        /** The name in messages, such as {@code was-so}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
