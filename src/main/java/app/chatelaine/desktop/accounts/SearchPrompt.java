package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.KeyCap;
import atlantafx.base.controls.CustomTextField;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What stands in the search field beside what is typed: while it is empty, words, all where there is room for them, as half of
 * them would explain nothing, and the key that leads there; then a button that empties it.
 */
final class SearchPrompt {
    /** What is left free around icon, prompt and keys, in text heights. */
    private static final double GAPS = 3.2;

    private SearchPrompt() {}

    static void fit(CustomTextField search, KeyCap keys, Messages messages) {
        var clear = clear(search, messages);
        search.setTooltip(new Tooltip(messages.get("search.tip")));
        search.textProperty().map(String::isEmpty).subscribe(empty -> search.setRight(empty ? keys : clear));
        search.widthProperty().subscribe(width -> search.setPromptText(words(search, keys, messages)));
    }

    /** Escape does the same, so Tab goes past it. */
    private static Button clear(CustomTextField search, Messages messages) {
        var clear = new Button(null, new FontIcon(Feather.X));
        clear.setId("clearSearch");
        clear.getStyleClass().addAll("icon-button", "quiet", "compact");
        clear.setAccessibleText(messages.get("search.clear"));
        clear.setTooltip(new Tooltip(messages.get("search.clear")));
        clear.setFocusTraversable(false);
        clear.setCursor(Cursor.DEFAULT);
        clear.setOnAction(event -> {
            search.clear();
            search.requestFocus();
        });
        return clear;
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
