package app.chatelaine.core.quickcopy;

/**
 * The icon of the program outside its windows, and its menu. No method blocks; listeners are called on the thread that
 * owns the screen.
 */
public interface Tray extends AutoCloseable {

    /** Shows the icon with this content from now on, or as soon as there is a place for it. Looks for one anew. */
    void show(TrayContent content);

    /** Takes the icon away until it is shown again. */
    void hide();

    TrayStatus status();

    /** Says something beside the icon, on any thread; false where this tray cannot, or has no icon now. */
    default boolean say(TrayMessage message) {
        return false;
    }

    /** Takes the icon away for good. */
    @Override
    void close();

    /** Hears of the tray. */
    interface Listener {
        void chosen(TrayAction action);

        void statusChanged(TrayStatus status);
    }
}
