package app.chatelaine.core.delivery;

import java.util.Locale;

/** What programs would find at a destination. */
public enum DestinationState {
    /** The account's key. */
    CURRENT,
    /** Another key, in one line at least. */
    OUTDATED,
    /** No key. */
    MISSING,
    /** Nobody knows: it cannot be read, or the keychain that compares cannot be asked. */
    UNREADABLE;

    /** The name in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
