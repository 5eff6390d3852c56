package app.chatelaine.desktop.rotation;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.rotation.StepLine.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The steps below each other. The row of one that did not change stays, so that whoever reads it is not disturbed. */
public final class StepList extends VBox {
    private final List<StepLine> shown = new ArrayList<>();

    public StepList() {
        getStyleClass().add("steps");
    }

    /** Shows {@code lines} in place of what was shown. */
    void show(List<StepLine> lines, Messages messages) {
        for (int i = 0; i < lines.size(); i++) {
            if (i == shown.size()) {
                shown.add(lines.get(i));
                getChildren().add(new StepLineRow(i + 1, lines.get(i), messages));
            } else if (!lines.get(i).equals(shown.get(i))) {
                shown.set(i, lines.get(i));
                getChildren().set(i, new StepLineRow(i + 1, lines.get(i), messages));
            }
        }
        shown.subList(lines.size(), shown.size()).clear();
        getChildren().remove(lines.size(), getChildren().size());
    }

    /** The row of the step at which the rotation is, or that needs a person; empty while all are to come, or done. */
    Optional<Node> current() {
        for (int i = shown.size() - 1; i >= 0; i--) {
            var mark = shown.get(i).mark();
            if (mark != Mark.TO_COME && mark != Mark.DONE) {
                return Optional.of(getChildren().get(i));
            }
        }
        return Optional.empty();
    }
}
