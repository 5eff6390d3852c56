package app.chatelaine.desktop.destinations;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.destinations.AddDestinationViewModel.Ending;
import app.chatelaine.desktop.destinations.PlaceForm.Sort;
import app.chatelaine.desktop.destinations.Sight.Impossible;
import app.chatelaine.desktop.destinations.Sight.Looking;
import app.chatelaine.desktop.destinations.Sight.Nowhere;
import app.chatelaine.desktop.destinations.Sight.Seen;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.MaskedKey;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.ChoiceChips;
import app.chatelaine.desktop.shared.fields.FieldRow;
import app.chatelaine.desktop.shared.fields.FormScroll;
import app.chatelaine.desktop.shared.fields.NoteBox;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Where the key goes, what that changes, and what came of it. */
public final class AddDestinationView extends View {
    private final AddDestinationViewModel model;
    private final Messages messages;
    private final Function<Window, Optional<File>> folders;

    @FXML
    private ServiceTile tile;

    @FXML
    private Label title;

    @FXML
    private MaskedKey masked;

    @FXML
    private FormScroll middle;

    @FXML
    private VBox fields;

    @FXML
    private ChoiceChips<Sort> sort;

    @FXML
    private FieldRow envRow;

    @FXML
    private TextField envPath;

    @FXML
    private Button envChoose;

    @FXML
    private FieldRow variableRow;

    @FXML
    private TextField variable;

    @FXML
    private FieldRow fileRow;

    @FXML
    private TextField filePath;

    @FXML
    private Button fileChoose;

    @FXML
    private FieldRow serviceRow;

    @FXML
    private TextField service;

    @FXML
    private FieldRow userRow;

    @FXML
    private TextField user;

    @FXML
    private FieldRow alsoRow;

    @FXML
    private CheckBox allVariables;

    @FXML
    private CheckBox example;

    @FXML
    private VBox preview;

    @FXML
    private NoteBox git;

    @FXML
    private CheckBox ignore;

    @FXML
    private NoteBox result;

    @FXML
    private Button cancel;

    @FXML
    private Button write;

    /** @param folders lets a person choose a folder; empty when none was chosen */
    public AddDestinationView(
            AddDestinationViewModel model, Messages messages, Function<Window, Optional<File>> folders) {
        this.model = model;
        this.messages = messages;
        this.folders = folders;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return sort.firstFocus();
    }

    @Override
    protected void loaded() {
        tile.setMark(model.service().mark());
        title.setText(messages.get("deliver.title", model.account().name()));
        masked.setText(model.account().key().masked());
        sort.offer(List.of(Sort.values()), kind -> messages.get("deliver.sort." + kind), false);
        envRow.labels(envPath);
        fileRow.labels(filePath);
        model.service().programs().keyVariables().stream()
                .findFirst()
                .ifPresent(name -> variableRow.help(
                        messages.get("deliver.variable.help", model.service().name(), name)));
        serviceRow.help(messages.get("deliver.service.help"));
        var further = model.furtherVariables();
        allVariables.setText(messages.get("deliver.allVariables", String.join(", ", further)));
        // An underscore is part of a variable and marks no letter to press.
        allVariables.setMnemonicParsing(false);
        ignore.setMnemonicParsing(false);
        show(allVariables, !further.isEmpty());
        envChoose.setOnAction(event -> choose());
        fileChoose.setOnAction(event -> choose());
        cancel.setOnAction(event -> model.close());
        write.setOnAction(event -> {
            var ending = model.endingProperty().get();
            if (ending.isExposed()) {
                model.replaceKey();
            } else if (ending.isDone()) {
                model.close();
            } else {
                model.write();
                FieldRow.focusFirstWrong(fields);
            }
        });
    }

    private void choose() {
        folders.apply(root().getScene().getWindow()).ifPresent(model.form()::choose);
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        var form = model.form();
        subscriptions.on(form.sortProperty(), sort.valueProperty()::set);
        subscriptions.add(sort.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                form.sortProperty().set(chosen);
            }
        }));
        subscriptions.add(envRow.tie(envPath, form.envPath()));
        subscriptions.add(fileRow.tie(filePath, form.filePath()));
        subscriptions.add(variableRow.tie(variable, form.variable()));
        subscriptions.add(serviceRow.tie(service, form.service()));
        subscriptions.add(userRow.tie(user, form.user()));
        subscriptions.bindBoth(allVariables.selectedProperty(), model.allVariablesProperty());
        subscriptions.bindBoth(example.selectedProperty(), model.exampleProperty());
        subscriptions.bindBoth(ignore.selectedProperty(), model.ignoreProperty());
        subscriptions.on(form.sortProperty(), this::showRows);
        subscriptions.on(model.sightProperty(), this::showSight);
        subscriptions.on(model.ignoreProperty(), ticked -> showButtons());
        subscriptions.on(model.writingProperty(), now -> showButtons());
        subscriptions.on(model.endingProperty(), this::showEnding);
    }

    private void showRows(Sort now) {
        show(envRow, now == Sort.DOTENV);
        show(variableRow, now == Sort.DOTENV);
        show(alsoRow, now == Sort.DOTENV);
        show(fileRow, now == Sort.FILE);
        show(serviceRow, now == Sort.KEYRING);
        show(userRow, now == Sort.KEYRING);
    }

    private void showSight(Sight sight) {
        preview.getChildren().clear();
        git.hide();
        show(ignore, false);
        switch (sight) {
            case Nowhere nowhere -> say("deliver.nowhere");
            case Looking looking -> say("deliver.looking");
            case Impossible(var problem) -> {
                say("deliver.impossible");
                git.say(
                        State.BAD,
                        Tone.BAD,
                        messages.of(problem),
                        messages.adviceOn(problem).orElse(""));
            }
            case Seen(var changes, var standing) -> {
                if (changes.isEmpty()) {
                    say("deliver.same");
                } else {
                    say(
                            "deliver.preview",
                            model.form().destination().map(model::place).orElse(""));
                    changes.forEach(change -> preview.getChildren().add(new ChangeBox(change, messages)));
                }
                standing.ifPresent(this::showGit);
            }
        }
        showButtons();
    }

    private void showGit(Problem problem) {
        if (AddDestinationViewModel.isUnprotected(problem)) {
            git.say(State.WARN, Tone.WARN, messages.of(problem), messages.get("deliver.unprotected"));
            ignore.setText(
                    messages.get("deliver.ignore", problem.details().getLast().replaceFirst("^/", "")));
            show(ignore, true);
        } else {
            git.say(
                    State.BAD,
                    Tone.BAD,
                    messages.of(problem),
                    messages.adviceOn(problem).orElse(""));
        }
    }

    private void say(String key, Object... arguments) {
        var words = new Label(messages.get(key, arguments));
        words.getStyleClass().addAll("small", "muted");
        words.setWrapText(true);
        preview.getChildren().add(words);
    }

    private void showEnding(Ending ending) {
        if (ending.sentence().isEmpty()) {
            result.hide();
        } else if (!ending.isDone()) {
            result.say(State.BAD, Tone.BAD, ending.sentence(), ending.more());
            // It speaks of what would change now.
            middle.keepInSight(preview);
        } else if (ending.isExposed()) {
            result.say(State.WARN, Tone.WARN, ending.sentence(), ending.more());
        } else {
            result.say(State.GOOD, Tone.GOOD, ending.sentence(), ending.more());
        }
        showButtons();
    }

    private void showButtons() {
        boolean writing = model.writingProperty().get();
        boolean done = model.endingProperty().get().isDone();
        fields.setDisable(writing);
        show(fields, !done);
        ignore.setDisable(writing);
        show(preview, !done);
        show(middle, !done);
        if (done) {
            git.hide();
            show(ignore, false);
        }
        boolean exposed = model.endingProperty().get().isExposed();
        cancel.setDisable(writing);
        cancel.setText(messages.get(exposed ? "deliver.close" : "deliver.cancel"));
        show(cancel, exposed || !done);
        write.setText(messages.get(writeWords(writing, done, exposed)));
        boolean nowhere = model.sightProperty().get() instanceof Nowhere;
        write.setDisable(!done && !nowhere && !model.isWritable());
    }

    private static String writeWords(boolean writing, boolean done, boolean exposed) {
        if (writing) {
            return "deliver.writing";
        }
        return exposed ? "deliver.replace" : done ? "deliver.close" : "deliver.write";
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
