package app.chatelaine.desktop.accounts;

import app.chatelaine.core.attention.Condition;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.ConditionShape;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.StateShape;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** What stands over a group of rows: its mark, its name, how many there are. */
final class GroupHeading extends HBox {
    private final Messages messages;
    private final ServiceTile tile = new ServiceTile();
    private final StateShape shape = new StateShape();
    private final Label words = new Label();
    private final Label count = new Label();

    GroupHeading(Messages messages) {
        this.messages = messages;
        getStyleClass().add("group-heading");
        setManaged(false);
        words.getStyleClass().addAll("small", "strong");
        count.getStyleClass().addAll("small", "muted");
        getChildren().setAll(tile, shape, words, count);
        // The row below is not what was pressed.
        addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    }

    void show(GroupStart start) {
        var grouping = start.grouping();
        show(tile, grouping == Grouping.SERVICE);
        show(shape, grouping == Grouping.STATE);
        tile.setMark(start.first().mark());
        shape.setState(ConditionShape.of(Condition.of(start.first().standing())));
        words.setText(grouping.words(start.first(), messages));
        count.setText(messages.get("figure.number", start.count()));
        setAccessibleText(messages.get("views.spoken", words.getText(), start.count()));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
