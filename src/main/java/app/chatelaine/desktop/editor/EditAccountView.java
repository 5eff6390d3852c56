package app.chatelaine.desktop.editor;

import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.editor.form.AccountFormView;
import app.chatelaine.desktop.editor.form.DetailsView;
import app.chatelaine.desktop.editor.store.EditorContext;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.MaskedKey;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.NoteBox;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The form of an account that is there. */
public final class EditAccountView extends View {
    private final EditAccountViewModel model;
    private final EditorContext context;
    private final FxmlLoader loader;
    private final Messages messages;
    private final AccountFormView accountView;

    @FXML
    private ServiceTile tile;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private MaskedKey masked;

    @FXML
    private VBox form;

    @FXML
    private NoteBox failure;

    @FXML
    private Button cancel;

    @FXML
    private Button save;

    public EditAccountView(EditAccountViewModel model, EditorContext context, FxmlLoader loader) {
        this.model = model;
        this.context = context;
        this.loader = loader;
        messages = context.messages();
        var times = new RelativeTime(messages, context.zone());
        accountView = new AccountFormView(model.form(), messages, context.clock(), times);
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return accountView.name();
    }

    @Override
    protected void loaded() {
        Service service = model.form().requireService();
        tile.setMark(service.mark());
        title.setText(messages.get("editor.edit.title", model.account().name()));
        subtitle.setText(messages.get("editor.edit.subtitle"));
        masked.setText(model.account().key().masked());
        form.getChildren()
                .setAll(
                        loader.load(accountView).root(),
                        loader.load(new DetailsView(model.form(), messages, context.settings()))
                                .root());
        cancel.setOnAction(event -> model.cancel());
        save.setOnAction(event -> model.save());
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.on(model.savingProperty(), this::showSaving);
        subscriptions.on(model.failureProperty(), text -> showFailure());
        subscriptions.on(model.adviceProperty(), text -> showFailure());
    }

    private void showSaving(boolean saving) {
        form.setDisable(saving);
        cancel.setDisable(saving);
        save.setDisable(saving);
        save.setText(messages.get(saving ? "editor.edit.saving" : "editor.edit.save"));
    }

    private void showFailure() {
        String sentence = model.failureProperty().get();
        String advice = model.adviceProperty().get();
        failure.say(State.BAD, Tone.BAD, sentence, advice.isEmpty() ? messages.get("editor.edit.failed") : advice);
    }
}
