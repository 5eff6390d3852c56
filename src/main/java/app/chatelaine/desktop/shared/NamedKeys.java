package app.chatelaine.desktop.shared;

import app.chatelaine.core.text.Messages;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keys by the names that stand on keyboards of the user's language: the one place that names any. JavaFX knows English names,
 * and a sign for Enter.
 */
public final class NamedKeys extends KeyCombination {
    /** What JavaFX calls keys that have a name of their own in some language, and the end of our message for it. */
    private static final Map<String, String> NAMES = Map.of(
            "Ctrl", "ctrl",
            "Shift", "shift",
            "Delete", "delete",
            "Del", "delete",
            "\u21b5", "enter",
            "Enter", "enter",
            "Escape", "escape",
            "Esc", "escape",
            "Insert", "insert");

    private final KeyCombination keys;
    private final String words;

    public NamedKeys(KeyCombination keys, Messages messages) {
        super(keys.getShift(), keys.getControl(), keys.getAlt(), keys.getMeta(), keys.getShortcut());
        this.keys = keys instanceof NamedKeys named ? named.keys : keys;
        words = Arrays.stream(keys.getDisplayText().split("\\+"))
                .map(name -> NAMES.containsKey(name) ? messages.get("key." + NAMES.get(name)) : name)
                .collect(Collectors.joining("+"));
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    /** Such as {@code Ctrl+Enter}. */
    @Override
    public String getDisplayText() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedKeys named && keys.equals(named.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
