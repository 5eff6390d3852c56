package app.chatelaine.desktop.destinations;

import app.chatelaine.core.delivery.Plan.Change;
import app.chatelaine.core.text.Messages;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One change with keys masked: what goes with a minus before it, what comes with a plus. */
final class ChangeBox extends VBox {
    private static final String OLD = "−";
    private static final String NEW = "+";

    ChangeBox(Change change, Messages messages) {
        getStyleClass().add("change");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(
                change.before().isEmpty()
                        ? messages.get("deliver.change.new.spoken", change.after())
                        : messages.get("deliver.change.spoken", change.before(), change.after()));
        if (change.line() > 0) {
            var number = new Label(messages.get("deliver.line", change.line()));
            number.getStyleClass().addAll("small", "muted");
            getChildren().add(number);
        }
        if (!change.before().isEmpty()) {
            getChildren().add(line("old", OLD, change.before()));
        }
        getChildren().add(line("new", NEW, change.after()));
    }

    private static Node line(String style, String sign, String text) {
        var mark = new Label(sign);
        mark.getStyleClass().addAll("sign", "small");
        var words = new Label(text);
        words.getStyleClass().addAll("mono", "small");
        words.setTooltip(new Tooltip(text));
        words.setMinWidth(0);
        var line = new HBox(mark, words);
        line.getStyleClass().addAll("change-line", style);
        return line;
    }
}
