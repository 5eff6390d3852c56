package app.chatelaine.desktop.shared;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** A key combination as it is printed on a keyboard. */
public final class KeyCap extends Label {

    public KeyCap(KeyCombination keys) {
        super(words(keys).replace('+', ' '));
        getStyleClass().add("key-cap");
    }

    /** The keys in words for a sentence, such as {@code Ctrl+Enter}; JavaFX has a sign for one and a long name for another. */
    public static String words(KeyCombination keys) {
        return keys.getDisplayText().replace("\u21b5", "Enter").replace("Escape", "Esc");
    }
}
