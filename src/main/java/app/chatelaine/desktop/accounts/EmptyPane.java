package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.accounts.Listing.Emptiness;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in place of the table when it has nothing to show: why, and what to do. */
final class EmptyPane extends VBox {
    private final Messages messages;
    private final FontIcon icon = new FontIcon(Feather.KEY);
    private final Label title = new Label();
    private final Label text = new Label();
    private final HBox buttons = new HBox();
    private final Label hint = new Label();
    private final Button add;
    private final Button scan;
    private final Button demo;
    private final Button showAll;
    private final String pasteKeys;

    /** @param pasteKeys which keys add what lies on the clipboard, in words */
    EmptyPane(MainViewModel viewModel, Messages messages, String pasteKeys) {
        this.messages = messages;
        this.pasteKeys = pasteKeys;
        getStyleClass().add("empty");
        setAlignment(Pos.CENTER);
        icon.getStyleClass().add("empty-icon");
        title.getStyleClass().add("title");
        text.getStyleClass().addAll("muted", "paragraph");
        buttons.setAlignment(Pos.CENTER);
        buttons.getStyleClass().add("buttons");
        add = new Button(messages.get("empty.add"), new FontIcon(Feather.PLUS));
        add.getStyleClass().add("primary");
        add.setOnAction(event -> viewModel.add());
        scan = new Button(messages.get("empty.scan"), new FontIcon(Feather.FOLDER));
        scan.setOnAction(event -> viewModel.scan());
        demo = new Button(messages.get("empty.demo"));
        demo.getStyleClass().add("try-demo");
        demo.setOnAction(event -> viewModel.demo());
        showAll = new Button(messages.get("empty.showAll"));
        showAll.setOnAction(event -> viewModel.listing().showAll());
        hint.setText(messages.get("empty.NO_ACCOUNTS.demo"));
        hint.getStyleClass().addAll("small", "muted", "paragraph");
        for (var words : List.of(text, hint)) {
            words.setWrapText(true);
            words.setTextAlignment(TextAlignment.CENTER);
            words.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().setAll(icon, title, text, buttons, hint);
    }

    void show(Emptiness emptiness) {
        setVisible(emptiness != Emptiness.NONE);
        // Where it does not show, the table needs no room for it.
        setManaged(isVisible());
        icon.setIconCode(
                switch (emptiness) {
                    case NO_HITS -> Feather.SEARCH;
                    case EMPTY_VIEW -> Feather.CHECK_CIRCLE;
                    case NONE, LOADING, NO_ACCOUNTS -> Feather.KEY;
                });
        if (emptiness != Emptiness.NONE) {
            title.setText(messages.get("empty." + emptiness.name()));
            text.setText(messages.get("empty." + emptiness.name() + ".text", pasteKeys));
        }
        hint.setVisible(emptiness == Emptiness.NO_ACCOUNTS);
        buttons.getChildren().clear();
        switch (emptiness) {
            case NO_ACCOUNTS -> {
                buttons.getChildren().setAll(add, scan, demo);
                // JavaFX begins in the search field, where a key that is pasted would stand to be read.
                add.requestFocus();
            }
            case NO_HITS, EMPTY_VIEW -> buttons.getChildren().add(showAll);
            case NONE, LOADING -> {}
        }
    }
}
