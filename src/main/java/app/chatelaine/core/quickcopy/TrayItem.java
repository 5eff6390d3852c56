package app.chatelaine.core.quickcopy;

import java.util.List;

/** A line of the tray's menu. Labels are plain text: what a system takes for a mnemonic is the adapter's to mask. */
public sealed interface TrayItem {

    record Choice(String label, TrayAction action) implements TrayItem {}

    /**
     * A menu within the menu.
     *
     * @param key tells it from the others, whatever its label becomes
     */
    record Folder(String key, String label, List<TrayItem> items) implements TrayItem {
        public Folder {
            items = List.copyOf(items);
        }
    }

    /** Words that cannot be chosen. */
    record Note(String label) implements TrayItem {}

    /** Parts what is above from what is below. */
    enum Rule implements TrayItem {
        RULE
    }
}
