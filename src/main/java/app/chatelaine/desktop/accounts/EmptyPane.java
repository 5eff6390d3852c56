package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.accounts.AccountView.Kind;
import app.chatelaine.desktop.accounts.Listing.Emptiness;
import app.chatelaine.desktop.shared.StateShape;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in place of the table when it has nothing to show: why, and what to do. */
final class EmptyPane extends VBox {
    /** Searches for a state, which no plain word finds, and what they are called. */
    private static final List<Filter> FILTERS = List.of(
            new Filter("health:rejected", "rejected"),
            new Filter("health:unreachable", "unreachable"),
            new Filter("stale:yes", "stale"),
            new Filter("stale:soon", "soon"),
            new Filter("age:90-", "old"));

    /** @param words key of what it is called, below {@code filter.} */
    private record Filter(String query, String words) {}

    private final Messages messages;
    private final FontIcon icon = new FontIcon(Feather.KEY);
    private final StateShape turning = new StateShape(StateShape.State.RUNNING);
    private final Label title = new Label();
    private final Label text = new Label();
    private final HBox buttons = new HBox();
    private final FlowPane filters = new FlowPane();
    private final Label hint = new Label();
    private final Button add;
    private final Button scan;
    private final Button demo;
    private final Button showAll;
    private final Button readAgain;
    private final Button doctor;
    private final String pasteKeys;

    /** @param pasteKeys which keys add what lies on the clipboard, in words */
    EmptyPane(MainViewModel viewModel, Messages messages, String pasteKeys) {
        this.messages = messages;
        this.pasteKeys = pasteKeys;
        getStyleClass().add("empty");
        setAlignment(Pos.CENTER);
        // What it asks for by itself is as if it were narrow, and would push the bar out of a low window.
        setMinHeight(0);
        icon.getStyleClass().add("empty-icon");
        title.getStyleClass().add("title");
        text.getStyleClass().addAll("muted", "paragraph");
        text.setAlignment(Pos.CENTER);
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
        readAgain = new Button(messages.get("action.tryAgain"), new FontIcon(Feather.REFRESH_CW));
        readAgain.getStyleClass().add("primary");
        readAgain.setOnAction(event -> viewModel.readAgain());
        doctor = new Button(messages.get("action.doctor"), new FontIcon(Feather.LIFE_BUOY));
        doctor.setOnAction(event -> viewModel.doctor());
        turning.getStyleClass().add("empty-turning");
        filters.setAlignment(Pos.CENTER);
        filters.getChildren().add(new Label(messages.get("empty.NO_HITS.filters")));
        FILTERS.forEach(filter -> filters.getChildren().add(button(filter, viewModel)));
        filters.getStyleClass().add("filters");
        hint.setText(messages.get("empty.NO_ACCOUNTS.demo"));
        hint.getStyleClass().addAll("small", "muted", "paragraph");
        for (var words : List.of(text, hint)) {
            words.setWrapText(true);
            words.setTextAlignment(TextAlignment.CENTER);
            words.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().setAll(icon, turning, title, text, filters, buttons, hint);
    }

    /** Writes the words of the search, so that one learns them. */
    private Button button(Filter filter, MainViewModel viewModel) {
        var button = new Button(messages.get("filter." + filter.words));
        button.getStyleClass().add("link");
        button.setTooltip(new Tooltip(filter.query));
        button.setOnAction(event -> viewModel.listing().queryProperty().set(filter.query));
        return button;
    }

    void show(Emptiness emptiness, Kind view) {
        setVisible(emptiness != Emptiness.NONE);
        boolean loading = emptiness == Emptiness.LOADING;
        turning.setVisible(loading);
        turning.setManaged(loading);
        icon.setVisible(!loading);
        icon.setManaged(!loading);
        // Where it does not show, the table needs no room for it.
        setManaged(isVisible());
        icon.setIconCode(
                switch (emptiness) {
                    case NO_HITS -> Feather.SEARCH;
                    case EMPTY_VIEW -> Feather.CHECK_CIRCLE;
                    case UNREADABLE -> Feather.ALERT_OCTAGON;
                    case NONE, LOADING, NO_ACCOUNTS -> Feather.KEY;
                });
        if (emptiness != Emptiness.NONE) {
            String key = key(emptiness, view);
            title.setText(messages.get(key));
            text.setText(messages.get(key + ".text", pasteKeys));
        }
        filters.setVisible(emptiness == Emptiness.NO_HITS);
        filters.setManaged(filters.isVisible());
        hint.setVisible(emptiness == Emptiness.NO_ACCOUNTS);
        buttons.getChildren().clear();
        switch (emptiness) {
            case NO_ACCOUNTS -> {
                buttons.getChildren().setAll(add, scan, demo);
                // JavaFX begins in the search field, where a key that is pasted would stand to be read.
                add.requestFocus();
            }
            case UNREADABLE -> buttons.getChildren().setAll(readAgain, doctor);
            case NO_HITS, EMPTY_VIEW -> buttons.getChildren().add(showAll);
            case NONE, LOADING -> {}
        }
    }

    /** Of the views that ask for something bad, each has its own good news. */
    private static String key(Emptiness emptiness, Kind view) {
        String key = "empty." + emptiness.name();
        boolean good = emptiness == Emptiness.EMPTY_VIEW
                && switch (view) {
                    case ATTENTION, STALE, EXPIRING, NOT_WORKING -> true;
                    case OVERVIEW, ALL, NOT_REACHED, SERVICE, ENVIRONMENT, TAG -> false;
                };
        return good ? key + "." + view.name() : key;
    }
}
