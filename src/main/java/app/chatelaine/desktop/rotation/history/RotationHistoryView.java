package app.chatelaine.desktop.rotation.history;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.Timeline;
import app.chatelaine.desktop.shared.fields.NoteBox;
import java.io.File;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Window;

/** The rotations of an account along a line. */
public final class RotationHistoryView extends View {
    private final RotationHistoryViewModel model;
    private final Messages messages;
    private final Function<Window, Optional<File>> files;
    private final Runnable leave;

    @FXML
    private ServiceTile tile;

    @FXML
    private Label title;

    @FXML
    private NoteBox said;

    @FXML
    private Timeline timeline;

    @FXML
    private Button export;

    @FXML
    private Button close;

    /**
     * @param files lets a person choose where to write; empty when none was chosen
     * @param leave closes the sheet
     */
    public RotationHistoryView(
            RotationHistoryViewModel model, Messages messages, Function<Window, Optional<File>> files, Runnable leave) {
        this.model = model;
        this.messages = messages;
        this.files = files;
        this.leave = leave;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return close;
    }

    @Override
    protected void loaded() {
        tile.setMark(model.account().mark());
        title.setText(
                messages.get("rotation.history.title", model.account().account().name()));
        export.setOnAction(event ->
                files.apply(root().getScene().getWindow()).map(File::toPath).ifPresent(model::export));
        close.setOnAction(event -> leave.run());
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.onList(model.events(), () -> {
            timeline.show(model.events(), model.times(), model.now());
            export.setDisable(model.events().isEmpty());
        });
        subscriptions.on(model.saidProperty(), now -> {
            if (now.sentence().isEmpty()) {
                said.hide();
            } else {
                said.say(now.shape(), NoteBox.Tone.valueOf(now.tone().name()), now.sentence(), now.more());
            }
        });
    }
}
