package app.chatelaine.core.staleness;

import java.util.Locale;

/** What its age and its end make of a key. */
public enum Staleness {
    FRESH,
    DUE_SOON,
    STALE,
    EXPIRED,
    /** Nobody knows when the key was made, or the clock says it was made in the future. */
    UNKNOWN;

    /** The name that scripts use, such as {@code due-soon}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
