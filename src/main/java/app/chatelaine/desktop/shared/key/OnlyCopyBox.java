package app.chatelaine.desktop.shared.key;

import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.StateShape.State;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A key that is nowhere but in this program: it can be seen, copied and given up. Gone while there is none. */
public final class OnlyCopyBox extends VBox {
    private final Label sentence = new Label();
    private final Label shownKey = new Label();
    private final Button show = new Button();
    private final Button copy = new Button();
    private final Button drop = new Button();
    private @Nullable Messages words;
    private boolean asked;
    private Supplier<Optional<Secret>> keys = Optional::empty;

    public OnlyCopyBox() {
        getStyleClass().add("only-copy");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        shownKey.getStyleClass().add("mono");
        shownKey.setWrapText(true);
        shownKey.setMinHeight(USE_PREF_SIZE);
        drop.getStyleClass().add("danger");
        sentence.getStyleClass().add("strong");
        var said = new HBox(new StateShape(State.BAD), sentence);
        said.getStyleClass().add("sentence");
        // What saves the key comes first, what ends it stands apart.
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var buttons = new HBox(copy, show, between, drop);
        buttons.getStyleClass().add("note-actions");
        getChildren().setAll(said, shownKey, buttons);
        refresh();
    }

    /**
     * @param only the key; it stays with whoever gives it
     * @param onCopy puts it on the clipboard
     * @param onDrop wipes it
     */
    public void connect(Messages messages, Supplier<Optional<Secret>> only, Runnable onCopy, Runnable onDrop) {
        words = messages;
        keys = only;
        sentence.setText(messages.get("onlyCopy"));
        show.setText(messages.get("onlyCopy.show"));
        copy.setText(messages.get("onlyCopy.copy"));
        ask(false);
        show.setOnAction(event -> toggle());
        copy.setOnAction(event -> {
            ask(false);
            onCopy.run();
        });
        drop.setOnAction(event -> {
            boolean sure = asked;
            ask(!sure);
            if (sure) {
                onDrop.run();
                refresh();
            }
        });
        refresh();
    }

    /** What cannot be brought back takes a second press. */
    private void ask(boolean now) {
        asked = now;
        if (words != null) {
            drop.setText(words.get(now ? "onlyCopy.drop.sure" : "onlyCopy.drop"));
        }
    }

    /** Looks whether there is such a key now. */
    public void refresh() {
        boolean held = keys.get().isPresent();
        setVisible(held);
        setManaged(held);
        if (!held) {
            hideKey();
            ask(false);
        }
    }

    /** Takes the key off the screen. */
    public void hideKey() {
        shownKey.setText("");
        shownKey.setVisible(false);
        shownKey.setManaged(false);
        if (words != null) {
            show.setText(words.get("onlyCopy.show"));
        }
    }

    private void toggle() {
        if (shownKey.isVisible()) {
            hideKey();
            return;
        }
        keys.get().ifPresent(key -> {
            shownKey.setText(key.reveal());
            shownKey.setVisible(true);
            shownKey.setManaged(true);
            if (words != null) {
                show.setText(words.get("onlyCopy.hide"));
            }
        });
    }
}
