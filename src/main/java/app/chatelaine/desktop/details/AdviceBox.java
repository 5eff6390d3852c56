package app.chatelaine.desktop.details;

import app.chatelaine.core.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws the next thing to do: a sentence, its reason, and one button for it. */
final class AdviceBox {
    private static final List<String> TONES = List.of("good", "quiet", "warn", "bad");

    private final Messages messages;
    private final Consumer<NextAction> onAction;
    private @Nullable Advice shown;

    AdviceBox(Messages messages, Consumer<NextAction> onAction) {
        this.messages = messages;
        this.onAction = onAction;
    }

    /** What is the same as before stays, and with it the keyboard on its button. */
    void fill(VBox box, Advice advice) {
        if (advice.equals(shown)) {
            return;
        }
        shown = advice;
        box.getStyleClass().removeAll(TONES);
        box.getStyleClass().add(advice.tone().name().toLowerCase(Locale.ROOT));
        var title = new Text(advice.title() + " ");
        title.getStyleClass().add("strong");
        var words = new TextFlow(title, new Text(advice.text()));
        words.getStyleClass().add("advice-text");
        box.getChildren().setAll(words);
        box.setAccessibleText(advice.title() + " " + advice.text());
        advice.action().ifPresent(action -> box.getChildren().add(button(action)));
    }

    private Button button(NextAction action) {
        var button = new Button(messages.get("next.action." + action.name()), new FontIcon(icon(action)));
        button.getStyleClass().addAll("small-button", "primary", "next-action");
        button.setOnAction(event -> onAction.accept(action));
        return button;
    }

    private static Feather icon(NextAction action) {
        return switch (action) {
            case REPLACE -> Feather.ROTATE_CW;
            case CHECK -> Feather.ACTIVITY;
            case DELIVER -> Feather.REFRESH_CW;
            case UNLOCK -> Feather.UNLOCK;
            case LOOK -> Feather.EXTERNAL_LINK;
            case EDIT -> Feather.EDIT_2;
        };
    }
}
