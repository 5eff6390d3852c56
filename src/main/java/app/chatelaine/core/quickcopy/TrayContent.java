package app.chatelaine.core.quickcopy;

import java.util.List;

/**
 * All that the tray shows.
 *
 * @param tip one line about the whole; a screen reader and the pointer get it
 */
public record TrayContent(Mood mood, String tip, List<TrayItem> items) {
    public TrayContent {
        items = List.copyOf(items);
    }

    /** What the icon tells, by its shape as well as its colour. */
    public enum Mood {
        CALM,
        /** Keys should be renewed. */
        WARN,
        /** Keys do not work. */
        BAD
    }
}
