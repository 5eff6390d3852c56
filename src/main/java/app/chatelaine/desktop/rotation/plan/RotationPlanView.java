package app.chatelaine.desktop.rotation.plan;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.rotation.plan.RotationPlanViewModel.DayLine;
import app.chatelaine.desktop.rotation.plan.RotationPlanViewModel.KeyLine;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.fields.FieldRow;
import app.chatelaine.desktop.shared.fields.NoteBox;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Days with the keys to replace on them. */
public final class RotationPlanView extends View {
    private final RotationPlanViewModel model;
    private final Messages messages;
    private final Function<Window, Optional<File>> files;
    private final Consumer<List<AccountId>> rotate;
    private final Runnable leave;

    @FXML
    private Label summary;

    @FXML
    private FieldRow perDayRow;

    @FXML
    private Spinner<Integer> perDay;

    @FXML
    private VBox days;

    @FXML
    private NoteBox said;

    @FXML
    private Button export;

    @FXML
    private Button close;

    @FXML
    private Button rotateFirst;

    /**
     * @param files lets a person choose where to write; empty when none was chosen
     * @param rotate goes on to replace keys
     * @param leave closes the sheet
     */
    public RotationPlanView(
            RotationPlanViewModel model,
            Messages messages,
            Function<Window, Optional<File>> files,
            Consumer<List<AccountId>> rotate,
            Runnable leave) {
        this.model = model;
        this.messages = messages;
        this.files = files;
        this.rotate = rotate;
        this.leave = leave;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return close;
    }

    @Override
    protected void loaded() {
        perDayRow.labels(perDay);
        perDay.setValueFactory(new IntegerSpinnerValueFactory(
                1, RotationPlanViewModel.MOST, model.perDayProperty().get()));
        boolean any = model.keys() > 0;
        perDayRow.setDisable(!any);
        export.setDisable(!any);
        export.setOnAction(event ->
                files.apply(root().getScene().getWindow()).map(File::toPath).ifPresent(model::export));
        rotateFirst.setDisable(!any);
        rotateFirst.setOnAction(event -> rotate.accept(model.first()));
        close.setOnAction(event -> leave.run());
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.on(perDay.valueProperty(), model.perDayProperty()::set);
        subscriptions.onList(model.days(), this::showDays);
        subscriptions.on(model.saidProperty(), now -> {
            if (now.sentence().isEmpty()) {
                said.hide();
            } else {
                said.say(now.shape(), NoteBox.Tone.valueOf(now.tone().name()), now.sentence(), now.more());
            }
        });
    }

    private void showDays() {
        summary.setText(messages.get("rotation.schedule.keys", model.keys())
                + " "
                + messages.get("rotation.schedule.days", model.days().size()));
        rotateFirst.setText(
                messages.get("rotation.schedule.rotate", model.first().size()));
        days.getChildren().clear();
        for (DayLine day : model.days()) {
            var date = new Label(day.date());
            date.getStyleClass().addAll("section-title", "plan-day");
            days.getChildren().add(date);
            day.keys().forEach(key -> days.getChildren().add(line(key)));
        }
    }

    private static Node line(KeyLine key) {
        var name = new Label(key.name());
        name.getStyleClass().add("strong");
        var service = new Label(key.service());
        service.getStyleClass().addAll("small", "muted");
        var lines = new VBox(name, service);
        lines.getStyleClass().add("two-lines");
        var why = new Label(key.why());
        why.getStyleClass().addAll("small", "muted");
        why.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(new ServiceTile(key.mark()), lines, space, why);
        line.getStyleClass().add("plan-line");
        return line;
    }
}
