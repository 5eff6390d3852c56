package app.chatelaine.desktop.editor;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.editor.form.AccountFormView;
import app.chatelaine.desktop.editor.form.DetailsView;
import app.chatelaine.desktop.editor.form.ServiceRow;
import app.chatelaine.desktop.editor.key.RandomKeyView;
import app.chatelaine.desktop.editor.store.EditorContext;
import app.chatelaine.desktop.editor.store.Stage;
import app.chatelaine.desktop.editor.store.StoringNote;
import app.chatelaine.desktop.fx.FxmlLoader;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.FieldRow;
import app.chatelaine.desktop.shared.fields.FormScroll;
import app.chatelaine.desktop.shared.fields.NoteBox;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;
import app.chatelaine.desktop.shared.key.KeyField;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Paste first; the rest follows from what was pasted. */
public final class AddKeyView extends View {
    private final AddKeyViewModel model;
    private final EditorContext context;
    private final FxmlLoader loader;
    private final Runnable createAtService;
    private final Messages messages;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private FormScroll middle;

    @FXML
    private KeyField key;

    @FXML
    private Label facts;

    @FXML
    private NoteBox doubt;

    @FXML
    private HBox ways;

    @FXML
    private Button create;

    @FXML
    private Button generate;

    @FXML
    private VBox randomKey;

    @FXML
    private VBox form;

    @FXML
    private FieldRow serviceField;

    @FXML
    private ServiceRow service;

    @FXML
    private VBox account;

    @FXML
    private NoteBox environmentDoubt;

    @FXML
    private NoteBox uncheckable;

    @FXML
    private FieldRow checkRow;

    @FXML
    private CheckBox thenCheck;

    @FXML
    private VBox details;

    @FXML
    private StoringNote storing;

    @FXML
    private Button more;

    @FXML
    private Button edit;

    @FXML
    private Button cancel;

    @FXML
    private Button store;

    private boolean generating;
    private boolean detailed;

    /** @param createAtService goes on to the sheet that has a service make a key */
    public AddKeyView(AddKeyViewModel model, EditorContext context, FxmlLoader loader, Runnable createAtService) {
        this.model = model;
        this.context = context;
        this.loader = loader;
        this.createAtService = createAtService;
        messages = context.messages();
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return key;
    }

    @Override
    protected void loaded() {
        var times = new RelativeTime(messages, context.zone());
        var accountView = loader.load(new AccountFormView(model.form(), messages, context.clock(), times));
        account.getChildren().setAll(accountView.root());
        details.getChildren()
                .setAll(loader.load(new DetailsView(model.form(), messages, context.settings()))
                        .root());
        randomKey
                .getChildren()
                .setAll(loader.load(new RandomKeyView(model.randomKey(), messages, model::generate))
                        .root());
        key.connect(model.key(), messages);
        service.connect(model.services(), messages, model::choose);
        create.setOnAction(event -> createAtService.run());
        generate.setOnAction(event -> startGenerating());
        more.setOnAction(event -> toggleDetails());
        edit.setOnAction(event -> model.editStored());
        cancel.setOnAction(event -> model.cancel());
        store.setOnAction(event -> pressed());
        root().addEventFilter(KeyEvent.KEY_PRESSED, this::pasteAnywhere);
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.bind(facts.textProperty(), model.key().factsProperty());
        subscriptions.on(model.key().presentProperty(), present -> showWays());
        subscriptions.on(model.key().doubtProperty(), text -> showDoubt());
        subscriptions.add(model.key().holderProperty().subscribe(holder -> showDoubt()));
        subscriptions.on(model.keyMissingProperty(), missing -> showDoubt());
        subscriptions.add(model.form().serviceProperty().subscribe(chosen -> showService()));
        subscriptions.on(model.recognisedByProperty(), clue -> showService());
        subscriptions.add(serviceField.watch(
                model.serviceMissingProperty().map(missing -> missing ? messages.get("editor.service.missing") : ""),
                service));
        subscriptions.on(
                model.environmentDoubtProperty(), text -> environmentDoubt.say(State.WARN, Tone.WARN, text, ""));
        subscriptions.on(model.checkability().reasonProperty(), this::showUncheckable);
        subscriptions.bindBoth(thenCheck.selectedProperty(), model.thenCheckProperty());
        subscriptions.on(model.storing().stageProperty(), this::showStage);
        subscriptions.add(storing.follow(model.storing()));
    }

    @Override
    protected void detached() {
        model.close();
    }

    private void pressed() {
        if (model.isRefused()) {
            model.replaceStored();
        } else if (model.storing().stageProperty().get().isStored()) {
            model.cancel();
        } else {
            model.store();
            showWhatIsWrong();
        }
    }

    private void showWhatIsWrong() {
        if (model.form().hasHiddenFault() && !detailed) {
            toggleDetails();
        }
        if (!model.key().presentProperty().get()) {
            key.requestFocus();
        } else if (model.storing().stageProperty().get() == Stage.IDLE) {
            FieldRow.focusFirstWrong(form);
        }
    }

    private void toggleDetails() {
        detailed = !detailed;
        showService();
    }

    private void startGenerating() {
        generating = true;
        if (model.form().serviceProperty().get() == null && model.ownServices().size() == 1) {
            model.choose(model.ownServices().getFirst());
        }
        showWays();
    }

    /** A paste belongs to the key, but for one into a field that is being filled in, unless it clearly is a key. */
    private void pasteAnywhere(KeyEvent event) {
        if (!KeyField.PASTE.match(event) || model.storing().stageProperty().get() == Stage.STORING) {
            return;
        }
        String text = Clipboard.getSystemClipboard().getString();
        boolean inText = event.getTarget() instanceof TextInputControl;
        boolean isKey = text != null
                && !model.key().presentProperty().get()
                && model.key().recognises(text);
        if (text != null && (!inText || isKey)) {
            event.consume();
            model.key().paste(text);
        }
    }

    private void showWays() {
        boolean empty = !model.key().presentProperty().get();
        boolean makers = !model.makers().isEmpty();
        boolean own = canGenerate();
        generating = generating && own;
        show(facts, !empty);
        show(ways, empty && !generating && (makers || own));
        show(create, makers);
        create.setText(createWords());
        show(generate, own);
        show(randomKey, generating);
    }

    private String createWords() {
        var services =
                model.makers().stream().map(Account::serviceId).distinct().toList();
        var only = services.size() == 1 ? context.catalogue().find(services.getFirst()) : Optional.<Service>empty();
        return only.map(one -> messages.get("editor.ways.createAt", one.name()))
                .orElse(messages.get("editor.ways.create"));
    }

    private boolean canGenerate() {
        var chosen = model.form().serviceProperty().get();
        return chosen == null
                ? !model.ownServices().isEmpty()
                : model.ownServices().contains(chosen);
    }

    private void showDoubt() {
        Account holder = model.key().holderProperty().get();
        if (holder != null) {
            String at = context.catalogue()
                    .find(holder.serviceId())
                    .map(Service::name)
                    .orElse(holder.serviceId());
            doubt.say(
                    State.WARN,
                    Tone.WARN,
                    messages.get("editor.key.duplicate", holder.name(), at),
                    messages.get("editor.key.duplicate.detail"));
            var go = new Button(messages.get("editor.key.duplicate.show", holder.name()));
            go.setOnAction(event -> model.showHolder());
            doubt.offer(go);
            return;
        }
        doubt.offer();
        if (model.keyMissingProperty().get()) {
            doubt.say(State.BAD, Tone.BAD, messages.get("editor.key.none"), "");
        } else {
            var why = model.key();
            doubt.say(
                    State.WARN,
                    Tone.WARN,
                    why.doubtProperty().get(),
                    why.doubtDetailProperty().get());
        }
    }

    private void showService() {
        Service chosen = model.form().serviceProperty().get();
        service.show(chosen, model.recognisedByProperty().get(), messages);
        show(account, chosen != null);
        show(more, chosen != null);
        show(details, chosen != null && detailed);
        more.setText(messages.get(detailed ? "editor.details.hide" : "editor.details"));
        showUncheckable(model.checkability().reasonProperty().get());
        showWays();
    }

    private void showUncheckable(String reason) {
        boolean chosen = model.form().serviceProperty().get() != null;
        if (reason.isEmpty()) {
            uncheckable.hide();
        } else {
            boolean helpless = model.checkability().remedy().isEmpty();
            String title = helpless ? "editor.uncheckable.never" : "editor.uncheckable.title";
            uncheckable.say(State.UNCHECKABLE, Tone.QUIET, messages.get(title), reason);
            uncheckable.offer(
                    model.checkability().remedy().map(this::remedy).stream().toArray(Node[]::new));
        }
        show(checkRow, chosen && reason.isEmpty());
    }

    private Button remedy(Input input) {
        var button = new Button(messages.get("editor.uncheckable.give", input.label()));
        button.setOnAction(event -> {
            detailed = true;
            showService();
            root().applyCss();
            root().layout();
            Node field = details.lookup("#input-" + input.id());
            if (field != null) {
                field.requestFocus();
            }
        });
        return button;
    }

    private void showStage(Stage stage) {
        boolean open = stage == Stage.IDLE || stage == Stage.FAILED;
        key.setDisable(!open);
        form.setDisable(!open);
        randomKey.setDisable(!open);
        show(more, open && model.form().serviceProperty().get() != null);
        boolean refused = model.isRefused();
        show(edit, refused);
        cancel.setDisable(stage.isBusy());
        cancel.setText(messages.get(refused ? "editor.close" : "editor.cancel"));
        show(cancel, refused || !stage.isStored());
        store.setDisable(stage.isBusy());
        store.setText(
                messages.get(refused ? "editor.add.replace" : stage.isStored() ? "editor.close" : "editor.store"));
        if (stage.isStored()) {
            showResult();
        }
    }

    /** What was filled in is an account now. */
    private void showResult() {
        show(middle, false);
        title.setText(messages.get("editor.add.stored"));
        subtitle.setText(messages.get(
                "editor.add.stored.where",
                model.form().name().value(),
                model.form().requireService().name()));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
