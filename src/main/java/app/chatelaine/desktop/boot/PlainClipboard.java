package app.chatelaine.desktop.boot;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Takes reports and names, which hold no secret. */
final class PlainClipboard {
    private PlainClipboard() {}

    /** False where the system did not take it. */
    static boolean copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        return Clipboard.getSystemClipboard().setContent(content);
    }
}
