package app.chatelaine.desktop.shared.key;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.KeyCap;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/**
 * Where a key is pasted. It is no text field, as those keep their text in a string, in an undo history and for whoever asks:
 * this one shows what the model gives and hands on what it gets.
 */
public final class KeyField extends HBox {
    /** Pastes, wherever the focus is in the sheet. */
    public static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private static final KeyCombination OLD_PASTE = new KeyCodeCombination(KeyCode.INSERT, KeyCombination.SHIFT_DOWN);

    private final Label text = new Label();
    private final Label prompt = new Label();
    private final KeyCap keys = new KeyCap();
    private final Button show = new Button();
    private final ContextMenu menu = new ContextMenu();

    public KeyField() {
        getStyleClass().add("key-field");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        text.getStyleClass().addAll("mono", "key-text");
        text.setWrapText(true);
        prompt.getStyleClass().add("muted");
        show.getStyleClass().addAll("small", "key-show");
        var words = new StackPane(text, prompt);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(words, keys, show);
        setOnMousePressed(event -> requestFocus());
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
    }

    /** Lets {@code model} say what is shown and hear what is pasted, typed and dropped. */
    public void connect(KeyModel model, Messages messages) {
        prompt.setText(messages.get("editor.key.prompt"));
        keys.show(PASTE, messages);
        text.textProperty().bind(model.displayProperty());
        text.visibleProperty().bind(model.presentProperty());
        prompt.visibleProperty().bind(model.presentProperty().not());
        keys.visibleProperty().bind(model.presentProperty().not());
        keys.managedProperty().bind(model.presentProperty().not());
        show.visibleProperty().bind(model.presentProperty());
        show.managedProperty().bind(model.presentProperty());
        show.setOnAction(
                event -> model.shownProperty().set(!model.shownProperty().get()));
        model.shownProperty().subscribe(shown -> {
            show.setText(messages.get(shown ? "editor.key.hide" : "editor.key.show"));
            describe(model, messages);
        });
        model.displayProperty().subscribe(display -> describe(model, messages));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, model));
        addEventHandler(KeyEvent.KEY_TYPED, event -> typed(event, model));
        setOnDragOver(KeyField::welcome);
        setOnDragDropped(event -> dropped(event, model));
        menu.getItems()
                .setAll(
                        item(messages.get("editor.key.paste"), () -> paste(model::paste)),
                        item(messages.get("editor.key.clear"), model::clear));
    }

    /** Hands the text on the clipboard to {@code taker}; nothing happens when there is none. */
    public static void paste(Consumer<String> taker) {
        String found = Clipboard.getSystemClipboard().getString();
        if (found != null) {
            taker.accept(found);
        }
    }

    private void pressed(KeyEvent event, KeyModel model) {
        if (PASTE.match(event) || OLD_PASTE.match(event)) {
            paste(model::paste);
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            model.deleteLast();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.clear();
        } else {
            return;
        }
        event.consume();
    }

    /** The button inside has the keys to itself: a blank there presses it. */
    private void typed(KeyEvent event, KeyModel model) {
        String typed = event.getCharacter();
        boolean command = event.isShortcutDown() || event.isControlDown() || event.isMetaDown();
        if (isFocused() && !command && !typed.isEmpty() && typed.charAt(0) > ' ' && typed.charAt(0) != '\u007F') {
            model.type(typed);
            event.consume();
        }
    }

    private static void welcome(DragEvent event) {
        if (event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private static void dropped(DragEvent event, KeyModel model) {
        String dragged = event.getDragboard().getString();
        if (dragged != null) {
            model.paste(dragged);
        }
        event.setDropCompleted(dragged != null);
        event.consume();
    }

    private void describe(KeyModel model, Messages messages) {
        setAccessibleText(
                model.shownProperty().get()
                        ? messages.get("editor.key.accessible.shown")
                        : messages.get("editor.key.accessible", model.length()));
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        return item;
    }
}
