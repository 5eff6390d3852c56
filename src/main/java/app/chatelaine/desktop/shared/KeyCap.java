package app.chatelaine.desktop.shared;

import app.chatelaine.core.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** A key combination as it is printed on a keyboard. */
public final class KeyCap extends Label {

    /** Names nothing yet. */
    public KeyCap() {
        getStyleClass().add("key-cap");
    }

    public KeyCap(KeyCombination keys, Messages messages) {
        this();
        show(keys, messages);
    }

    public void show(KeyCombination keys, Messages messages) {
        setText(new NamedKeys(keys, messages).getDisplayText().replace('+', ' '));
    }
}
