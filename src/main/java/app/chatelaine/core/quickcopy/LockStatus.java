package app.chatelaine.core.quickcopy;

/** Whether the system tells when its screen is locked; the words are {@code lock.status.NAME}. */
public enum LockStatus {
    TOLD,
    /** Of the lock itself nothing, but that the screen goes dark, that the machine sleeps and that another user comes. */
    TOLD_OF_SLEEP,
    NOT_TOLD
}
