package app.chatelaine.desktop.shared;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** A key combination as it is printed on a keyboard. */
public final class KeyCap extends Label {

    public KeyCap(KeyCombination keys) {
        super(keys.getDisplayText().replace('+', ' '));
        getStyleClass().add("key-cap");
    }
}
