package app.chatelaine.desktop.layers;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.layers.LayersViewModel.Answer;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.NoteBox;
import java.io.File;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The places where programs look, in their order, and the answer above them. */
public final class LayersView extends View {
    private final LayersViewModel model;
    private final Messages messages;
    private final Function<Window, Optional<File>> folders;
    private final Runnable leave;

    @FXML
    private ServiceTile tile;

    @FXML
    private Label title;

    @FXML
    private Label folder;

    @FXML
    private Button choose;

    @FXML
    private NoteBox answer;

    @FXML
    private VBox layers;

    @FXML
    private Button again;

    @FXML
    private Button done;

    /**
     * @param folders lets a person choose a folder; empty when none was chosen
     * @param leave closes the sheet
     */
    public LayersView(
            LayersViewModel model, Messages messages, Function<Window, Optional<File>> folders, Runnable leave) {
        this.model = model;
        this.messages = messages;
        this.folders = folders;
        this.leave = leave;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return done;
    }

    @Override
    protected void loaded() {
        tile.setMark(model.service().mark());
        title.setText(messages.get("layers.title", model.account().name()));
        choose.setOnAction(event ->
                folders.apply(root().getScene().getWindow()).map(File::toPath).ifPresent(model::choose));
        again.setOnAction(event -> model.look());
        done.setOnAction(event -> leave.run());
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.on(model.folderProperty(), now -> folder.setText(model.folder()));
        subscriptions.on(model.answerProperty(), this::show);
        subscriptions.on(model.lookingProperty(), looking -> {
            again.setDisable(looking);
            choose.setDisable(looking);
            layers.setDisable(looking);
            show(model.answerProperty().get());
        });
        subscriptions.onList(model.rows(), this::showRows);
    }

    private void show(Answer now) {
        if (now.sentence().isEmpty()) {
            answer.hide();
            return;
        }
        var shape = model.lookingProperty().get()
                ? State.RUNNING
                : switch (now.tone()) {
                    case QUIET -> State.NEVER;
                    case GOOD -> State.GOOD;
                    case WARN -> State.WARN;
                    case BAD -> State.BAD;
                };
        answer.say(shape, NoteBox.Tone.valueOf(now.tone().name()), now.sentence(), now.more());
    }

    private void showRows() {
        layers.getChildren().clear();
        for (var row : model.rows()) {
            layers.getChildren().add(new LayerBox(layers.getChildren().size() + 1, row, messages.get("layers.wins")));
        }
    }
}
