package app.chatelaine.core.delivery;

import java.util.Collection;
import java.util.Locale;

/** What programs would find at a destination. */
public enum DestinationState {
    /** The account's key. */
    CURRENT,
    /** A key that the account had, in one line at least. */
    OUTDATED,
    /** A key that the account neither has nor had, for all that is known: somebody else wrote it. */
    EDITED,
    /** No key. */
    MISSING,
    /** Nobody knows: it cannot be read, or the keychain that compares cannot be asked. */
    UNREADABLE;

    /** The name in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How what lies there stands to the keys of its account.
     *
     * @param there fingerprints of the keys that programs may find there
     * @param present fingerprint of the account's key
     * @param earlier fingerprints of keys that it had
     */
    public static DestinationState of(Collection<String> there, String present, Collection<String> earlier) {
        if (there.isEmpty()) {
            return MISSING;
        }
        if (there.stream().allMatch(present::equals)) {
            return CURRENT;
        }
        return there.stream().allMatch(print -> print.equals(present) || earlier.contains(print)) ? OUTDATED : EDITED;
    }
}
