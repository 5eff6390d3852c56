package app.chatelaine.desktop.details;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.details.Advice.Action;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws the next thing to do: a sentence, its reason, and the buttons for it. */
final class AdviceBox {
    private static final List<String> TONES = List.of("good", "quiet", "warn", "bad");

    private final Messages messages;
    private final Consumer<Action> onAction;

    AdviceBox(Messages messages, Consumer<Action> onAction) {
        this.messages = messages;
        this.onAction = onAction;
    }

    void fill(VBox box, Advice advice) {
        box.getStyleClass().removeAll(TONES);
        box.getStyleClass().add(advice.tone().name().toLowerCase(Locale.ROOT));
        var title = new Text(advice.title() + " ");
        title.getStyleClass().add("strong");
        var words = new TextFlow(title, new Text(advice.text()));
        words.getStyleClass().add("advice-text");
        box.getChildren().setAll(words);
        box.setAccessibleText(advice.title() + " " + advice.text());
        if (!advice.actions().isEmpty()) {
            var buttons = new FlowPane();
            buttons.getStyleClass().add("buttons");
            for (var action : advice.actions()) {
                buttons.getChildren().add(button(action, buttons.getChildren().isEmpty()));
            }
            box.getChildren().add(buttons);
        }
    }

    private Button button(Action action, boolean first) {
        var button = new Button(messages.get("next.action." + action.name()));
        button.getStyleClass().add("small-button");
        if (first) {
            button.setGraphic(new FontIcon(icon(action)));
            button.getStyleClass().add("primary");
        }
        button.setOnAction(event -> onAction.accept(action));
        return button;
    }

    private static Feather icon(Action action) {
        return switch (action) {
            case OPEN_KEY_PAGE -> Feather.EXTERNAL_LINK;
            case ROTATE -> Feather.REFRESH_CCW;
            case CHECK -> Feather.ACTIVITY;
            case EDIT -> Feather.EDIT_2;
        };
    }
}
