package app.chatelaine.desktop.details;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.model.RotationAction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Says where the rotation of the account stands, in place of the advice; gone while there is none. */
final class RotationBox {
    private static final List<String> TONES = List.of("good", "quiet", "warn", "bad");

    private final VBox box;
    private final Messages messages;
    private final Runnable show;
    private final Consumer<RotationAction> onAction;
    private final ObservableBooleanValue readOnly;
    private Optional<RotationLine> shown = Optional.empty();

    /**
     * @param show opens the sheet of the rotation
     * @param onAction does one thing at once
     * @param readOnly whether nothing can be changed now
     */
    RotationBox(
            VBox box,
            Messages messages,
            Runnable show,
            Consumer<RotationAction> onAction,
            ObservableBooleanValue readOnly) {
        this.box = box;
        this.messages = messages;
        this.show = show;
        this.onAction = onAction;
        this.readOnly = readOnly;
    }

    void show(Optional<RotationLine> now) {
        box.setVisible(now.isPresent());
        box.setManaged(now.isPresent());
        if (!now.equals(shown)) {
            shown = now;
            now.ifPresent(this::fill);
        }
    }

    private void fill(RotationLine line) {
        var said = line.said();
        box.getStyleClass().removeAll(TONES);
        box.getStyleClass().add(said.tone().name().toLowerCase(Locale.ROOT));
        var title = new Text(said.sentence() + " ");
        title.getStyleClass().add("strong");
        var words = new TextFlow(title, new Text(said.more()));
        words.getStyleClass().add("advice-text");
        HBox.setHgrow(words, Priority.ALWAYS);
        var sentence = new HBox(new StateShape(said.shape()), words);
        sentence.getStyleClass().add("verdict");
        var buttons = new FlowPane();
        buttons.getStyleClass().add("buttons");
        var open = button(messages.get("rotation.show"), show);
        open.getStyleClass().add("primary");
        buttons.getChildren().add(open);
        for (var action : line.actions()) {
            var now = button(messages.get("rotation.action." + action), () -> onAction.accept(action));
            if (action != RotationAction.OPEN_PAGE) {
                now.disableProperty().bind(readOnly);
            }
            buttons.getChildren().add(now);
        }
        box.getChildren().setAll(sentence, buttons);
        box.setAccessibleText(said.sentence() + " " + said.more());
    }

    private static Button button(String words, Runnable run) {
        var button = new Button(words);
        button.getStyleClass().add("small-button");
        button.setOnAction(event -> run.run());
        return button;
    }
}
