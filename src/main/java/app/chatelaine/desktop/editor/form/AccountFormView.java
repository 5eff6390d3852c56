package app.chatelaine.desktop.editor.form;

import app.chatelaine.core.service.ServiceEnvironment;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.editor.form.EnvironmentChoice.Known;
import app.chatelaine.desktop.editor.form.ExpiryForm.Choice;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.fields.ChoiceChips;
import app.chatelaine.desktop.shared.fields.DayWords;
import app.chatelaine.desktop.shared.fields.FieldRow;
import app.chatelaine.desktop.shared.fields.InputRow;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Name, place, what the service asks, and when the key ends. */
public final class AccountFormView extends View {
    private static final List<Choice> OFFERED =
            List.of(Choice.DAYS_30, Choice.DAYS_90, Choice.YEAR, Choice.NEVER, Choice.DATE, Choice.UNSTATED);

    private final AccountForm form;
    private final Messages messages;
    private final InstantSource clock;
    private final RelativeTime times;

    @FXML
    private FieldRow nameRow;

    @FXML
    private TextField name;

    @FXML
    private FieldRow environmentRow;

    @FXML
    private ComboBox<EnvironmentChoice> environment;

    @FXML
    private FieldRow urlRow;

    @FXML
    private TextField url;

    @FXML
    private CheckBox plainHttp;

    @FXML
    private VBox inputs;

    @FXML
    private FieldRow expiryRow;

    @FXML
    private ChoiceChips<Choice> expiry;

    @FXML
    private Label end;

    @FXML
    private DatePicker day;

    public AccountFormView(AccountForm form, Messages messages, InstantSource clock, RelativeTime times) {
        this.form = form;
        this.messages = messages;
        this.clock = clock;
        this.times = times;
    }

    public TextField name() {
        return name;
    }

    @Override
    protected void loaded() {
        expiry.offer(OFFERED, choice -> messages.get("editor.expires." + choice), false);
        expiryRow.labels(expiry);
        urlRow.labels(url);
        day.setConverter(new DayWords(messages));
        environment.setConverter(new EnvironmentWords());
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        var place = form.place();
        subscriptions.add(nameRow.tie(name, form.name()));
        subscriptions.add(urlRow.tie(url, place.url()));
        subscriptions.bindBoth(plainHttp.selectedProperty(), form.details().plainHttpProperty());
        subscriptions.on(place.unencrypted(), shown -> show(plainHttp, shown));
        environment.setItems(place.choices());
        subscriptions.bindBoth(environment.valueProperty(), place.choiceProperty());
        subscriptions.on(place.choiceProperty(), choice -> showPlace());
        subscriptions.onList(form.inputs(), this::showInputs);
        expiry.valueProperty().set(form.expiry().choiceProperty().get());
        subscriptions.add(expiry.valueProperty()
                .subscribe(chosen -> form.expiry().choiceProperty().set(chosen == null ? Choice.UNSTATED : chosen)));
        subscriptions.add(form.expiry().dateProperty().subscribe(date -> day.setValue(date)));
        subscriptions.add(day.valueProperty()
                .subscribe(date -> form.expiry().dateProperty().set(date)));
        subscriptions.on(form.expiry().choiceProperty(), choice -> showExpiry());
        subscriptions.add(form.expiry().dateProperty().subscribe(date -> showExpiry()));
        subscriptions.add(form.details().createdProperty().subscribe(date -> showExpiry()));
    }

    private void showPlace() {
        boolean custom = form.place().isCustom();
        boolean onlyCustom = form.place().choices().size() == 1;
        show(environmentRow, !onlyCustom);
        show(urlRow, custom);
        urlRow.help(form.place().isOptional() ? messages.get("editor.url.optional") : "");
        showInputs();
    }

    private void showInputs() {
        boolean custom = form.place().isCustom();
        inputs.getChildren()
                .setAll(form.inputs().stream()
                        .filter(input -> input.isNeeded(custom))
                        .map(InputRow::of)
                        .toList());
        show(inputs, !inputs.getChildren().isEmpty());
    }

    private void showExpiry() {
        var choice = form.expiry().choiceProperty().get();
        show(day, choice == Choice.DATE);
        var createdAt = form.details().createdAt();
        end.setText(
                choice == Choice.DATE || choice == Choice.OTHER
                        ? ""
                        : form.expiry()
                                .end(createdAt == null ? clock.instant() : createdAt)
                                .map(end -> messages.get("editor.expires.end", times.date(end)))
                                .orElse(""));
        show(end, !end.getText().isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** An environment with its host, so that nobody takes one for another. */
    private final class EnvironmentWords extends StringConverter<EnvironmentChoice> {
        @Override
        public String toString(EnvironmentChoice choice) {
            return choice instanceof Known(ServiceEnvironment known)
                    ? known.name()
                    : messages.get("editor.environment.custom");
        }

        @Override
        public EnvironmentChoice fromString(String text) {
            return form.place().choices().stream()
                    .filter(choice -> Objects.equals(toString(choice), text))
                    .findFirst()
                    .orElse(EnvironmentChoice.CUSTOM);
        }
    }
}
