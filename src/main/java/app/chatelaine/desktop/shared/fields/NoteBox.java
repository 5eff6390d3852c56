package app.chatelaine.desktop.shared.fields;

import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.StateShape.State;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A box that says one thing, with the shape of its state; gone while there is nothing to say. */
public final class NoteBox extends HBox {
    private final StateShape shape = new StateShape();
    private final Text title = new Text();
    private final Text detail = new Text();
    private final HBox actions = new HBox();

    public NoteBox() {
        getStyleClass().add("note");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(false);
        title.getStyleClass().add("strong");
        actions.getStyleClass().add("note-actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(USE_PREF_SIZE);
        var sentences = new TextFlow(title, detail);
        sentences.getStyleClass().add("paragraph");
        HBox.setHgrow(sentences, Priority.ALWAYS);
        // The shape stands at the first line; both are in the middle of a box that is higher for its buttons.
        var said = new HBox(shape, sentences);
        said.getStyleClass().add("note-words");
        said.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        getChildren().setAll(said, actions);
        hide();
    }

    /** @param more further sentences; may be empty */
    public void say(State state, Tone tone, String sentence, String more) {
        shape.setState(state);
        getStyleClass().removeAll("good", "warn", "bad");
        if (tone != Tone.QUIET) {
            getStyleClass().add(tone.style);
        }
        title.setText(sentence);
        detail.setText(more.isEmpty() ? "" : " " + more);
        setAccessibleText(more.isEmpty() ? sentence : sentence + " " + more);
        showIf(this, !sentence.isEmpty());
    }

    /** Buttons behind the words, in place of those that were there. */
    public void offer(Node... buttons) {
        actions.getChildren().setAll(buttons);
        showIf(actions, buttons.length > 0);
    }

    public void hide() {
        offer();
        showIf(this, false);
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** How loud the box is. */
    public enum Tone {
        QUIET("quiet"),
        GOOD("good"),
        WARN("warn"),
        BAD("bad");

        private final String style;

        Tone(String style) {
            this.style = style;
        }
    }
}
