package app.chatelaine.core.rotation;

import java.util.Locale;

/** Where a rotation stands, as a person needs to know it. */
public enum Standing {
    /** A program is at work on it. */
    RUNNING,
    /** Its program ended in the middle. */
    INTERRUPTED,
    /** A step failed; it can be tried again. */
    STOPPED,
    /** A person has to bring the new key. */
    AWAITS_KEY,
    /** The old key lives on for a while, as was wished. */
    AWAITS_GRACE,
    /** A person has to end the old key on the service's page, or the service takes its time. */
    AWAITS_DEATH,
    COMPLETED,
    UNDONE,
    LET_GO;

    /** The name in JSON and messages, such as {@code awaits-key}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing is left to do. */
    public boolean isEnd() {
        return this == COMPLETED || this == UNDONE || this == LET_GO;
    }
}
