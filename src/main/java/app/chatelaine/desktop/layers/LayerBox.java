package app.chatelaine.desktop.layers;

import app.chatelaine.core.precedence.Layer;
import app.chatelaine.desktop.layers.LayersViewModel.Row;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.StateShape.State;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One place where programs look, with what they find there. */
final class LayerBox extends HBox {

    LayerBox(int number, Row row, String wins) {
        getStyleClass().add("layer");
        setAlignment(Pos.TOP_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken(number, row, wins));
        var count = new Label(Integer.toString(number));
        count.getStyleClass().addAll("muted", "layer-number");
        var sort = new Label(row.sort());
        sort.getStyleClass().add("medium");
        sort.setMinWidth(USE_PREF_SIZE);
        var place = new Label(row.place());
        place.getStyleClass().add("muted");
        place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        place.setMinWidth(0);
        if (!row.whole().isEmpty()) {
            place.setTooltip(new Tooltip(row.whole()));
        }
        var first = new HBox(sort, place);
        first.getStyleClass().add("layer-line");
        var words = new VBox(first);
        words.getStyleClass().add("layer-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!row.note().isEmpty()) {
            var note = new Label(row.note());
            note.getStyleClass().addAll("small", "muted");
            note.setWrapText(true);
            note.setMinHeight(USE_PREF_SIZE);
            words.getChildren().add(note);
        }
        var state = new Label(row.words());
        state.setMinWidth(USE_PREF_SIZE);
        var print = new Label(row.fingerprint());
        print.getStyleClass().addAll("mono", "small", "muted");
        print.setMinWidth(USE_PREF_SIZE);
        // Without one, the words stand at the right edge as all others do.
        print.setManaged(!row.fingerprint().isEmpty());
        var found = new HBox(new StateShape(shape(row)), state, print);
        found.getStyleClass().add("layer-line");
        found.setMinWidth(USE_PREF_SIZE);
        if (row.wins()) {
            var pill = new Label(wins);
            pill.setMinWidth(USE_PREF_SIZE);
            pill.getStyleClass().addAll("pill", row.state() == Layer.State.CURRENT ? "good" : "warn");
            found.getChildren().add(pill);
        }
        getChildren().setAll(count, words, found);
    }

    private static String spoken(int number, Row row, String wins) {
        var spoken = new StringJoiner(", ").add(number + ". " + row.sort());
        if (!row.place().isEmpty()) {
            spoken.add(row.place());
        }
        spoken.add(row.words());
        if (row.wins()) {
            spoken.add(wins);
        }
        if (!row.note().isEmpty()) {
            spoken.add(row.note());
        }
        return spoken.toString();
    }

    private static State shape(Row row) {
        return switch (row.state()) {
            case CURRENT -> State.GOOD;
            case OTHER -> State.WARN;
            case NOTHING -> State.NEVER;
            case UNREADABLE -> State.UNREACHED;
            case UNKNOWN -> State.UNCHECKABLE;
        };
    }
}
