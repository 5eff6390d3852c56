package app.chatelaine.desktop.boot;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Takes reports, which hold no secret. */
final class PlainClipboard {
    private PlainClipboard() {}

    static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
