package app.chatelaine.desktop.shared;

import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import java.time.Duration;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Shows one toast at a time over {@code below}, near its lower edge. */
public final class ToastPane extends StackPane implements Toasts {
    private static final Duration SHOWN = Duration.ofSeconds(8);
    private static final Insets MARGIN = new Insets(0, 0, 48, 0);

    private final Timer timer;
    private final Label text = new Label();
    private final Button action = new Button();
    private final HBox toast = new HBox(8, text);
    private Registration hiding = () -> {};

    public ToastPane(Node below, Timer timer) {
        this.timer = timer;
        toast.getStyleClass().add("toast");
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        toast.setMinHeight(USE_PREF_SIZE);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        setAlignment(toast, Pos.BOTTOM_CENTER);
        setMargin(toast, MARGIN);
        getChildren().setAll(below);
    }

    @Override
    public void show(String words) {
        toast.getChildren().setAll(text);
        open(words);
    }

    @Override
    public void show(String words, String actionWords, Runnable onAction) {
        toast.getChildren().setAll(text, action);
        action.setText(actionWords);
        action.setOnAction(event -> {
            hide();
            onAction.run();
        });
        open(words);
    }

    private void open(String words) {
        text.setText(words);
        toast.setAccessibleText(words);
        hiding.close();
        if (!getChildren().contains(toast)) {
            getChildren().add(toast);
        }
        hiding = timer.after(SHOWN, this::hide);
    }

    @Override
    public void hide() {
        hiding.close();
        getChildren().remove(toast);
    }
}
