package app.chatelaine.desktop.doctor;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.NoteBox;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the doctor found, by area. */
public final class DoctorView extends View {
    private final DoctorViewModel model;
    private final Messages messages;
    private final Consumer<String> copyText;
    private final Runnable close;

    @FXML
    private NoteBox summary;

    @FXML
    private VBox areas;

    @FXML
    private Button copy;

    @FXML
    private Button again;

    @FXML
    private Button done;

    /**
     * @param copyText puts plain text on the clipboard
     * @param close leaves the page
     */
    public DoctorView(DoctorViewModel model, Messages messages, Consumer<String> copyText, Runnable close) {
        this.model = model;
        this.messages = messages;
        this.copyText = copyText;
        this.close = close;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return done;
    }

    @Override
    protected void loaded() {
        copy.setOnAction(event -> {
            copyText.accept(model.report());
            copy.setText(messages.get("doctor.copied"));
        });
        again.setOnAction(event -> model.examine());
        done.setOnAction(event -> close.run());
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.onList(model.areas(), this::showAreas);
        subscriptions.on(model.examiningProperty(), running -> {
            again.setDisable(running);
            copy.setDisable(running);
            areas.setDisable(running);
            copy.setText(messages.get("doctor.copy"));
            showSummary();
        });
        subscriptions.on(model.summaryProperty(), text -> showSummary());
    }

    private void showSummary() {
        String sentence = model.summaryProperty().get();
        if (model.examiningProperty().get()) {
            summary.say(State.RUNNING, Tone.QUIET, sentence, "");
            return;
        }
        switch (model.worstProperty().get()) {
            case GOOD, NOTE -> summary.say(State.GOOD, Tone.GOOD, sentence, "");
            case BAD -> summary.say(State.BAD, Tone.BAD, sentence, "");
        }
    }

    private void showAreas() {
        areas.getChildren().clear();
        for (Area area : model.areas()) {
            if (!areas.getChildren().isEmpty()) {
                var rule = new Region();
                rule.getStyleClass().add("rule");
                areas.getChildren().add(rule);
            }
            var title = new Label(area.title());
            title.getStyleClass().add("section-title");
            areas.getChildren().add(title);
            area.findings()
                    .forEach(finding -> areas.getChildren()
                            .add(new FindingRow(finding, messages.get("doctor.state." + finding.state()))));
        }
    }
}
