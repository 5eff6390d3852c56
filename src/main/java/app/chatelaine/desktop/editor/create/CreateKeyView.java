package app.chatelaine.desktop.editor.create;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.FieldRow;
import app.chatelaine.desktop.shared.fields.NoteBox;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Says in steps what will happen, does it, and does not let go of a key that is stored nowhere. */
public final class CreateKeyView extends View {
    private final CreateKeyViewModel model;
    private final Messages messages;

    @FXML
    private ServiceTile tile;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private VBox form;

    @FXML
    private ComboBox<Account> maker;

    @FXML
    private Label onlyMaker;

    @FXML
    private FieldRow nameRow;

    @FXML
    private TextField name;

    @FXML
    private VBox steps;

    @FXML
    private NoteBox note;

    @FXML
    private VBox only;

    @FXML
    private Label shownKey;

    @FXML
    private Button copy;

    @FXML
    private Button showKey;

    @FXML
    private Button cancel;

    @FXML
    private Button act;

    public CreateKeyView(CreateKeyViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return name;
    }

    @Override
    protected void loaded() {
        maker.getItems().setAll(model.makers());
        maker.setConverter(new MakerWords());
        boolean choice = model.makers().size() > 1;
        show(maker, choice);
        show(onlyMaker, !choice);
        onlyMaker.setText(maker.getConverter().toString(model.makers().getFirst()));
        int place = 1;
        for (Step step : model.steps()) {
            steps.getChildren().add(new StepRow(place++, step));
        }
        cancel.setOnAction(event -> pressedCancel());
        act.setOnAction(event -> pressedAct());
        showKey.setOnAction(event -> model.showKey());
        copy.setOnAction(event -> model.copyKey());
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.bindBoth(maker.valueProperty(), model.makerProperty());
        subscriptions.on(model.makerProperty(), this::showMaker);
        subscriptions.add(nameRow.tie(name, model.form().name()));
        subscriptions.bind(shownKey.textProperty(), model.shownKeyProperty());
        subscriptions.on(model.phaseProperty(), phase -> show());
        subscriptions.on(model.failureProperty(), text -> show());
        subscriptions.on(model.adviceProperty(), text -> show());
        subscriptions.on(model.shownKeyProperty(), text -> show());
        subscriptions.on(model.askingProperty(), asking -> show());
    }

    private void pressedCancel() {
        if (model.askingProperty().get()) {
            model.lose();
        } else {
            model.cancel();
        }
    }

    private void pressedAct() {
        if (model.askingProperty().get()) {
            model.keep();
            return;
        }
        switch (model.phaseProperty().get()) {
            case ANNOUNCED, NOT_MADE -> model.create();
            case NOT_STORED -> model.tryAgain();
            case MAKING, STORING, CHECKING, DONE -> model.cancel();
        }
    }

    private void showMaker(Account account) {
        var service = model.service(account);
        tile.setMark(service.mark());
        title.setText(messages.get("editor.create.title", service.name()));
    }

    private void show() {
        var phase = model.phaseProperty().get();
        boolean before = phase == Phase.ANNOUNCED || phase == Phase.NOT_MADE;
        boolean asking = model.askingProperty().get();
        boolean shown = !model.shownKeyProperty().get().isEmpty();
        show(subtitle, phase == Phase.ANNOUNCED);
        show(form, before || phase == Phase.MAKING);
        form.setDisable(!before);
        show(only, shown);
        show(showKey, phase == Phase.NOT_STORED && !asking && !shown);
        cancel.setDisable(phase.isBusy());
        show(cancel, phase != Phase.CHECKING && phase != Phase.DONE);
        act.setDisable(phase.isBusy());
        cancel.setText(messages.get(asking ? "editor.create.lose.do" : cancelWords(phase)));
        act.setText(messages.get(asking ? "editor.create.lose.not" : actWords(phase)));
        cancel.getStyleClass().remove("danger");
        if (asking) {
            cancel.getStyleClass().add("danger");
        }
        showNote(phase, asking);
    }

    private void showNote(Phase phase, boolean asking) {
        String failure = model.failureProperty().get();
        String advice = model.adviceProperty().get();
        if (asking) {
            String at = model.service(model.makerProperty().get()).name();
            note.say(
                    State.WARN,
                    Tone.WARN,
                    messages.get("editor.create.lose.title"),
                    messages.get("editor.create.lose", at));
        } else if (phase == Phase.NOT_STORED) {
            note.say(
                    State.BAD,
                    Tone.BAD,
                    messages.get("editor.create.only.title"),
                    failure + (advice.isEmpty() ? " " : " " + advice + " ") + messages.get("editor.create.only"));
        } else if (phase == Phase.NOT_MADE) {
            note.say(State.BAD, Tone.BAD, failure, advice);
        } else {
            note.hide();
        }
    }

    private static String actWords(Phase phase) {
        return switch (phase) {
            case ANNOUNCED, MAKING -> "editor.create.do";
            case NOT_MADE, STORING, NOT_STORED -> "editor.create.again";
            case CHECKING, DONE -> "editor.close";
        };
    }

    private static String cancelWords(Phase phase) {
        return phase == Phase.NOT_STORED ? "editor.close" : "editor.cancel";
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** An account with its service, as two services may have accounts of one name. */
    private final class MakerWords extends StringConverter<Account> {
        @Override
        public String toString(@Nullable Account account) {
            return account == null ? "" : model.service(account).name() + " · " + account.name();
        }

        @Override
        public Account fromString(String text) {
            return model.makers().stream()
                    .filter(account -> toString(account).equals(text))
                    .findFirst()
                    .orElseGet(model.makerProperty()::get);
        }
    }
}
