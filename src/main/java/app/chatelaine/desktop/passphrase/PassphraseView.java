package app.chatelaine.desktop.passphrase;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.passphrase.PassphraseViewModel.Mode;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.FieldRow;
import app.chatelaine.desktop.shared.fields.NoteBox;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;
import java.util.Arrays;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;

/** One field, or two for a new vault. What was typed leaves the fields the moment it is taken. */
public final class PassphraseView extends View {
    private final PassphraseViewModel model;
    private final Messages messages;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private Label vault;

    @FXML
    private PasswordField first;

    @FXML
    private FieldRow againRow;

    @FXML
    private PasswordField again;

    @FXML
    private NoteBox problem;

    @FXML
    private Button cancel;

    @FXML
    private Button open;

    public PassphraseView(PassphraseViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return first;
    }

    @Override
    protected void loaded() {
        boolean create = model.mode() == Mode.CREATE;
        title.setText(messages.get(create ? "passphrase.create.title" : "passphrase.open.title"));
        subtitle.setText(messages.get(create ? "passphrase.create.subtitle" : "passphrase.open.subtitle"));
        vault.setText(model.vault());
        againRow.setVisible(create);
        againRow.setManaged(create);
        open.setText(messages.get(create ? "passphrase.create.do" : "passphrase.open.do"));
        open.disableProperty().bind(first.textProperty().isEmpty());
        open.setOnAction(event -> submit());
        cancel.setOnAction(event -> {
            clear();
            model.cancel();
        });
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.on(model.problemProperty(), text -> problem.say(State.BAD, Tone.BAD, text, ""));
    }

    @Override
    protected void detached() {
        clear();
    }

    private void submit() {
        char[] typed = characters(first);
        char[] repeated = characters(again);
        try {
            if (model.submit(typed, repeated)) {
                clear();
            } else {
                first.requestFocus();
                first.selectAll();
            }
        } finally {
            Arrays.fill(typed, '\0');
            Arrays.fill(repeated, '\0');
        }
    }

    private void clear() {
        first.clear();
        again.clear();
    }

    private static char[] characters(PasswordField field) {
        var text = field.getCharacters();
        char[] characters = new char[text.length()];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = text.charAt(i);
        }
        return characters;
    }
}
