package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.KeyCap;
import atlantafx.base.controls.CustomTextField;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the search field says while it is empty, as much of it as there is room for; with words in it, how to be rid of them. */
final class SearchPrompt {
    /** What is left free around icon, prompt and keys, in text heights. */
    private static final double GAPS = 3.2;

    private SearchPrompt() {}

    static void fit(CustomTextField search, KeyCap keys, Messages messages) {
        var clear = new Button("", new FontIcon(Feather.X));
        clear.setId("clearSearch");
        clear.getStyleClass().addAll("icon-button", "quiet", "compact");
        clear.setAccessibleText(messages.get("search.clear"));
        clear.setTooltip(new Tooltip(messages.get("search.clear")));
        clear.setOnAction(event -> {
            search.clear();
            search.requestFocus();
        });
        search.setTooltip(new Tooltip(messages.get("search.tip")));
        search.textProperty().subscribe(text -> search.setRight(text.isEmpty() ? keys : clear));
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
