package app.chatelaine.desktop.details;

import app.chatelaine.core.delivery.DestinationState;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.DestinationWords;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.StateShape.State;
import java.util.List;
import java.util.StringJoiner;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One destination: where, what programs would find there, and what can be done about it. */
final class PlaceRow extends HBox {
    private final PlaceLine line;
    private final DetailsViewModel model;
    private final Messages messages;
    private final MenuButton more = new MenuButton("", new FontIcon(Feather.MORE_HORIZONTAL));

    PlaceRow(PlaceLine line, DetailsViewModel model, Messages messages) {
        this.line = line;
        this.model = model;
        this.messages = messages;
        getStyleClass().add("place");
        setAlignment(Pos.TOP_LEFT);
        var words = new VBox(where(), how());
        words.getStyleClass().add("place-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var icon = new FontIcon(DestinationWords.icon(line.destination()));
        icon.getStyleClass().add("place-icon");
        getChildren().setAll(icon, words, more);
        fillMore();
    }

    /** The end of a path tells more than its beginning. */
    private Node where() {
        var where = new Label(line.place());
        where.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        where.setTooltip(new Tooltip((line.destination().target() + "\n" + line.variable()).strip()));
        where.setAccessibleText(spoken());
        where.setMinWidth(0);
        return where;
    }

    private String stateWords() {
        return line.working()
                ? messages.get("destination.state.working")
                : DestinationWords.words(messages, line.state());
    }

    private String spoken() {
        var spoken = new StringJoiner(", ");
        spoken.add(line.place());
        if (!line.variable().isEmpty()) {
            spoken.add(line.variable());
        }
        return spoken.add(stateWords()).toString();
    }

    private Node how() {
        var shape = new StateShape(line.working() ? State.RUNNING : DestinationWords.shape(line.state()));
        var state = new Label(stateWords());
        state.getStyleClass().addAll("small", tone());
        state.setMinWidth(USE_PREF_SIZE);
        if (!line.delivered().isEmpty()) {
            state.setTooltip(new Tooltip(line.delivered()));
        }
        var how = new HBox(shape, state);
        how.setAlignment(Pos.CENTER_LEFT);
        how.getStyleClass().add("place-state");
        // There is room for one of them; the tip of the place has the variable, too.
        how.getChildren().add(line.isDrifted() && !line.working() ? repair() : variable());
        return how;
    }

    private Node variable() {
        var variable = new Label(line.variable());
        variable.getStyleClass().addAll("small", "muted", "mono");
        variable.setTooltip(line.variable().isEmpty() ? null : new Tooltip(line.variable()));
        variable.setMinWidth(0);
        variable.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(variable, Priority.ALWAYS);
        return variable;
    }

    private Button repair() {
        var repair = new Button(messages.get(
                line.state().filter(now -> now == DestinationState.OUTDATED).isPresent()
                        ? "destination.update"
                        : "destination.again"));
        repair.getStyleClass().add("link");
        repair.setMinWidth(USE_PREF_SIZE);
        repair.setAccessibleText(repair.getText() + ", " + line.place());
        repair.disableProperty().bind(model.readOnlyProperty());
        repair.setOnAction(event -> model.update(List.of(line.destination())));
        return repair;
    }

    private String tone() {
        return line.working()
                ? "muted"
                : line.state()
                        .map(now -> switch (now) {
                            case CURRENT -> "good";
                            case OUTDATED, EDITED -> "warn";
                            case MISSING -> "bad";
                            case UNREADABLE -> "muted";
                        })
                        .orElse("muted");
    }

    private void fillMore() {
        more.getStyleClass().addAll("icon-button", "quiet", "compact");
        more.setAccessibleText(messages.get("destination.more", line.place()));
        more.setTooltip(new Tooltip(messages.get("destination.more.tip")));
        more.getItems()
                .add(change(
                        "destination.again",
                        Feather.REFRESH_CW,
                        !line.working(),
                        () -> model.update(List.of(line.destination()))));
        more.getItems()
                .add(change(
                        "destination.takeBack",
                        Feather.CORNER_UP_LEFT,
                        !line.working() && line.undoable(),
                        () -> model.takeBack(line.destination())));
        if (!(line.destination() instanceof KeyringEntry)) {
            more.getItems()
                    .add(item("destination.folder", Feather.FOLDER, () -> model.showInFolder(line.destination())));
        }
        more.getItems()
                .add(change("destination.forget", Feather.X, !line.working(), () -> model.forget(line.destination())));
    }

    /** Keeps the keyboard at this destination when what it stood on is gone. */
    void focus() {
        more.requestFocus();
    }

    private MenuItem change(String key, Feather icon, boolean possible, Runnable run) {
        var item = item(key, icon, run);
        item.disableProperty().bind(model.readOnlyProperty().or(Bindings.createBooleanBinding(() -> !possible)));
        return item;
    }

    private MenuItem item(String key, Feather icon, Runnable run) {
        var item = new MenuItem(messages.get(key), new FontIcon(icon));
        item.setOnAction(event -> run.run());
        return item;
    }
}
