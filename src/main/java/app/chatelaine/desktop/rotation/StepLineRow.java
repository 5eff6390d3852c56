package app.chatelaine.desktop.rotation;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.rotation.StepLine.Detail;
import app.chatelaine.desktop.rotation.StepLine.Mark;
import app.chatelaine.desktop.shared.StateShape;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Draws one step: its number before, its shape after, its sentences, and how long it took. */
final class StepLineRow extends HBox {

    StepLineRow(int place, StepLine line, Messages messages) {
        getStyleClass().add("step");
        setAlignment(Pos.TOP_LEFT);
        var title = new Label(line.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        var words = new VBox(title);
        words.getStyleClass().add("step-words");
        line.details().forEach(detail -> words.getChildren().add(detail(detail)));
        HBox.setHgrow(words, Priority.ALWAYS);
        var time = new Label(line.time());
        time.getStyleClass().add("muted");
        time.setMinWidth(USE_PREF_SIZE);
        if (!line.exact().isEmpty()) {
            time.setTooltip(new Tooltip(line.exact()));
        }
        getChildren().setAll(mark(place, line.mark()), words, time);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken(place, line, messages));
    }

    private static Node mark(int place, Mark mark) {
        var number = new Label(Integer.toString(place));
        number.getStyleClass().add("step-number");
        var box = new StackPane(mark == Mark.TO_COME ? number : new StateShape(shape(mark)));
        box.getStyleClass().add("step-mark");
        box.setMaxHeight(USE_PREF_SIZE);
        return box;
    }

    private static Node detail(Detail detail) {
        var words = new Label(detail.words());
        words.getStyleClass().addAll("muted", "small");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        if (detail.mark() == Mark.TO_COME) {
            return words;
        }
        var shape = new StateShape(shape(detail.mark()));
        var box = new HBox(shape, words);
        box.getStyleClass().add("step-detail");
        return box;
    }

    private static StateShape.State shape(Mark mark) {
        return switch (mark) {
            case TO_COME -> StateShape.State.NEVER;
            case RUNNING -> StateShape.State.RUNNING;
            case DONE -> StateShape.State.GOOD;
            case DOUBTFUL -> StateShape.State.WARN;
            case WAITS -> StateShape.State.WAITS;
            case FAILED -> StateShape.State.BAD;
        };
    }

    private static String spoken(int place, StepLine line, Messages messages) {
        var spoken = new StringJoiner(", ");
        spoken.add(Integer.toString(place)).add(line.title()).add(messages.get("rotation.mark." + line.mark()));
        line.details().forEach(detail -> spoken.add(detail.words()));
        if (!line.time().isEmpty()) {
            spoken.add(line.time());
        }
        return spoken.toString();
    }
}
