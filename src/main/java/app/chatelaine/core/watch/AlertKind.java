package app.chatelaine.core.watch;

/** What a person is told of a key, the most pressing first. */
public enum AlertKind {
    /** Its end, as the user or the service stated it, is past. */
    EXPIRED,
    /** The service refused it twice in a row. */
    NOT_ACCEPTED,
    DUE_IN_1_DAY(1),
    DUE_IN_7_DAYS(7),
    DUE_IN_14_DAYS(14),
    /** Its rotation waits for a person. */
    ROTATION_WAITS,
    /** A place that its key was written to has an earlier one. */
    OUTDATED_PLACE,
    STALE,
    /** The service accepts it after it was told that it did not. */
    WORKS_AGAIN;

    private final int days;

    AlertKind() {
        this(0);
    }

    AlertKind(int days) {
        this.days = days;
    }

    /** Whether it is told some days before a key is due. */
    public boolean isDue() {
        return days > 0;
    }

    /** Days before a key is due at which this is told; 0 for kinds that tell of no such day. */
    int days() {
        return days;
    }

    /** Whether nothing is lost when it is told a few days later. */
    boolean canWait() {
        return this == DUE_IN_14_DAYS || this == STALE;
    }
}
