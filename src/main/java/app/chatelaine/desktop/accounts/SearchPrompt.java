package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.KeyCap;
import atlantafx.base.controls.CustomTextField;
import javafx.scene.text.Text;

/** The words in the empty search field: all where there is room for them, as half of them would explain nothing. */
final class SearchPrompt {
    /** What is left free around icon, prompt and keys, in text heights. */
    private static final double GAPS = 3.2;

    private SearchPrompt() {}

    static void fit(CustomTextField search, KeyCap keys, Messages messages) {
        search.setRight(keys);
        search.widthProperty().subscribe(width -> search.setPromptText(words(search, keys, messages)));
    }

    private static String words(CustomTextField search, KeyCap keys, Messages messages) {
        var whole = new Text(messages.get("search.prompt"));
        whole.setFont(search.getFont());
        double icons = search.getLeft().prefWidth(-1)
                + keys.prefWidth(-1)
                + GAPS * search.getFont().getSize();
        boolean fits = whole.getLayoutBounds().getWidth() + icons <= search.getWidth();
        return messages.get(fits ? "search.prompt" : "search.prompt.short");
    }
}
