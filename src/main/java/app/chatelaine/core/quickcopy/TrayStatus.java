package app.chatelaine.core.quickcopy;

/** Whether there is a tray, and if not, why; the words are {@code tray.status.NAME}. */
public enum TrayStatus {
    /** In the panel, by the StatusNotifierItem protocol. */
    STATUS_NOTIFIER(true),
    /** In the tray of the system, or in one of the older kind (XEmbed). */
    SYSTEM_TRAY(true),
    /** Nothing is known yet. */
    LOOKING(false),
    NO_MESSAGE_BUS(false),
    /** No panel on the message bus takes icons, and the screen has no tray of the older kind either. */
    NO_HOST(false),
    NOT_SUPPORTED(false);

    private final boolean there;

    TrayStatus(boolean there) {
        this.there = there;
    }

    /** Whether the icon can be seen now, so that a window that was closed can be opened again. */
    public boolean isThere() {
        return there;
    }
}
