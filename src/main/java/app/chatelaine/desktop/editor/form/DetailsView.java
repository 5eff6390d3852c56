package app.chatelaine.desktop.editor.form;

import app.chatelaine.core.service.Service;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.fields.DayWords;
import app.chatelaine.desktop.shared.fields.FieldRow;
import app.chatelaine.desktop.shared.fields.InputRow;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What may be said about an account and mostly is not. Beside each number stands what holds without it. */
public final class DetailsView extends View {
    private final AccountForm form;
    private final Messages messages;
    private final Supplier<Settings> settings;

    @FXML
    private VBox inputs;

    @FXML
    private FieldRow createdRow;

    @FXML
    private DatePicker created;

    @FXML
    private FieldRow tagsRow;

    @FXML
    private TextField tags;

    @FXML
    private TextArea notes;

    @FXML
    private FieldRow staleRow;

    @FXML
    private TextField stale;

    @FXML
    private Label staleUnit;

    @FXML
    private FieldRow timeoutRow;

    @FXML
    private TextField timeout;

    @FXML
    private Label timeoutUnit;

    @FXML
    private FieldRow retriesRow;

    @FXML
    private TextField retries;

    @FXML
    private Label retriesUnit;

    public DetailsView(AccountForm form, Messages messages, Supplier<Settings> settings) {
        this.form = form;
        this.messages = messages;
        this.settings = settings;
    }

    @Override
    protected void loaded() {
        created.setConverter(new DayWords(messages));
        staleRow.labels(stale);
        timeoutRow.labels(timeout);
        retriesRow.labels(retries);
        notes.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveNotes);
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        var details = form.details();
        subscriptions.add(details.createdProperty().subscribe(day -> created.setValue(day)));
        subscriptions.add(created.valueProperty()
                .subscribe(day -> details.createdProperty().set(day)));
        subscriptions.add(createdRow.watch(details.createdProblemProperty(), created));
        subscriptions.add(tagsRow.tie(tags, details.tags()));
        subscriptions.bindBoth(notes.textProperty(), details.notesProperty());
        subscriptions.add(staleRow.tie(stale, details.staleAfterDays().entry()));
        subscriptions.add(timeoutRow.tie(timeout, details.timeoutSeconds().entry()));
        subscriptions.add(retriesRow.tie(retries, details.retries().entry()));
        subscriptions.add(form.serviceProperty().subscribe(this::showDefaults));
        subscriptions.onList(form.inputs(), this::showInputs);
    }

    /** Tab leads on from here, too; nobody needs one in a note, and who has no mouse would never leave. */
    private void leaveNotes(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB) {
            event.consume();
            notes.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    private void showDefaults(@Nullable Service service) {
        if (service != null) {
            staleUnit.setText(messages.get("editor.stale.unit", settings.get().staleAfterDays(service.id())));
            timeoutUnit.setText(
                    messages.get("editor.timeout.unit", service.http().timeout().toSeconds()));
            retriesUnit.setText(
                    messages.get("editor.retries.unit", service.http().retries()));
        }
    }

    private void showInputs() {
        inputs.getChildren()
                .setAll(form.inputs().stream()
                        .filter(input -> !input.isNeeded(true))
                        .map(InputRow::of)
                        .toList());
        boolean any = !inputs.getChildren().isEmpty();
        inputs.setVisible(any);
        inputs.setManaged(any);
    }
}
