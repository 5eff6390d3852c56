package app.chatelaine.desktop.shared;

import javafx.scene.control.Label;

/** What may be shown of a key, in the typeface of keys. */
public final class MaskedKey extends Label {

    public MaskedKey() {
        getStyleClass().addAll("masked-key", "mono", "small");
    }

    public MaskedKey(String masked) {
        this();
        setText(masked);
    }
}
