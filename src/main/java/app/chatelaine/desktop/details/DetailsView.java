package app.chatelaine.desktop.details;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.CheckResult.Timings;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.details.DetailsViewModel.Content;
import app.chatelaine.desktop.details.DetailsViewModel.Nothing;
import app.chatelaine.desktop.details.DetailsViewModel.One;
import app.chatelaine.desktop.details.DetailsViewModel.Several;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.HealthWords;
import app.chatelaine.desktop.shared.MaskedKey;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.model.AccountState;
import app.chatelaine.desktop.shared.model.AccountState.Running;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** The pane on the right. */
public final class DetailsView extends View {
    private static final int HISTORY_LINES = 6;

    private final DetailsViewModel viewModel;
    private final Messages messages;
    private final RelativeTime times;
    private final InstantSource clock;
    private final LatencyChart latencies = new LatencyChart();
    private final Text verdictWords = new Text();
    private final Text verdictTime = new Text();
    private final Label evidence = new Label();
    private final Label warning = new Label();
    private @Nullable PlacesSection placesSection;
    private @Nullable RotationBox rotationBox;

    @FXML
    private StackPane pane;

    @FXML
    private VBox none;

    @FXML
    private Label noneText;

    @FXML
    private HBox severalButtons;

    @FXML
    private Button checkSeveral;

    @FXML
    private Button rotateSeveral;

    @FXML
    private Button removeSeveral;

    @FXML
    private Button serviceKeys;

    @FXML
    private Button rotationHistory;

    @FXML
    private VBox one;

    @FXML
    private ServiceTile tile;

    @FXML
    private Label name;

    @FXML
    private Label place;

    @FXML
    private Button close;

    @FXML
    private MaskedKey key;

    @FXML
    private Button copy;

    @FXML
    private VBox rotation;

    @FXML
    private VBox advice;

    @FXML
    private GridPane facts;

    @FXML
    private StateShape shape;

    @FXML
    private VBox verdict;

    @FXML
    private VBox chart;

    @FXML
    private Label timings;

    @FXML
    private VBox places;

    @FXML
    private Region historyRule;

    @FXML
    private VBox historySection;

    @FXML
    private VBox history;

    @FXML
    private Button check;

    @FXML
    private Button edit;

    @FXML
    private Button keyPage;

    @FXML
    private Button remove;

    public DetailsView(DetailsViewModel viewModel, Messages messages, RelativeTime times, InstantSource clock) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.times = times;
        this.clock = clock;
    }

    /** What the button does that is there while the pane is a drawer. */
    public void setOnClose(Runnable onClose) {
        close.setOnAction(event -> onClose.run());
    }

    /** The pane, to be given a width. */
    public Region pane() {
        return pane;
    }

    @Override
    protected void loaded() {
        copy.setOnAction(event -> viewModel.copy());
        check.setOnAction(event -> viewModel.check());
        edit.setOnAction(event -> viewModel.edit());
        keyPage.setOnAction(event -> viewModel.openKeyPage());
        remove.setOnAction(event -> viewModel.remove());
        checkSeveral.setOnAction(event -> viewModel.check());
        keyPage.setTooltip(new Tooltip(messages.get("action.openKeyPage")));
        remove.setTooltip(new Tooltip(messages.get("action.remove")));
        rotateSeveral.setOnAction(event -> viewModel.rotate());
        serviceKeys.setOnAction(event -> viewModel.serviceKeys());
        rotationHistory.setOnAction(event -> viewModel.rotationHistory());
        removeSeveral.setOnAction(event -> viewModel.remove());
        verdictTime.getStyleClass().add("muted");
        evidence.getStyleClass().addAll("small", "muted");
        warning.getStyleClass().addAll("small", "warn");
        for (var label : List.of(evidence, warning)) {
            label.setWrapText(true);
        }
        verdict.getChildren().setAll(new TextFlow(verdictWords, verdictTime), evidence, warning);
        chart.getChildren().setAll(latencies);
        rotationBox = new RotationBox(rotation, messages, viewModel::rotate, viewModel::act);
        placesSection = new PlacesSection(places, viewModel, messages);
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        viewModel.follow(subscriptions);
        subscriptions.on(viewModel.contentProperty(), this::show);
    }

    private void show(Content content) {
        show(one, content instanceof One);
        show(none, !(content instanceof One));
        show(severalButtons, content instanceof Several);
        switch (content) {
            case Nothing nothing -> noneText.setText(messages.get("details.none"));
            case Several(int count) -> noneText.setText(messages.get("details.several", count));
            case One found -> showOne(found);
        }
    }

    private void showOne(One found) {
        var state = found.state();
        tile.setMark(state.mark());
        name.setText(state.account().name());
        place.setText(state.serviceName() + " · " + state.environmentName());
        key.setText(state.account().key().masked());
        show(keyPage, state.keyPage().isPresent());
        check.setDisable(state.running() != Running.NO);
        new AdviceBox(messages, viewModel::act).fill(advice, found.advice());
        show(advice, found.rotation().isEmpty());
        if (rotationBox != null) {
            rotationBox.show(found.rotation());
        }
        showFacts(found.facts());
        showHealth(state);
        if (placesSection != null) {
            placesSection.show(found.places());
        }
        showHistory(found.history());
    }

    private void showFacts(List<Facts.Fact> lines) {
        facts.getChildren().clear();
        for (int row = 0; row < lines.size(); row++) {
            var fact = lines.get(row);
            var label = new Label(fact.name());
            label.getStyleClass().add("muted");
            label.setMinWidth(Region.USE_PREF_SIZE);
            var value = value(fact);
            if (!fact.exact().isEmpty()) {
                Tooltip.install(value, new Tooltip(fact.exact()));
            }
            GridPane.setHgrow(value, Priority.ALWAYS);
            GridPane.setValignment(label, VPos.TOP);
            facts.addRow(row, label, value);
        }
    }

    /** Words are wrapped, but an address or an id that is too long is cut, as a break would falsify it. */
    private static Node value(Facts.Fact fact) {
        if (fact.aside().isEmpty() && fact.value().indexOf(' ') < 0) {
            return new Label(fact.value());
        }
        var value = new TextFlow();
        if (!fact.value().isEmpty()) {
            value.getChildren().add(new Text(fact.value()));
        }
        if (!fact.aside().isEmpty()) {
            var aside = new Text((fact.value().isEmpty() ? "" : " ") + fact.aside());
            aside.getStyleClass().add("muted");
            value.getChildren().add(aside);
        }
        return value;
    }

    private void showHealth(AccountState state) {
        shape.setState(HealthWords.shape(state));
        verdictWords.setText(HealthWords.words(messages, state));
        var last = state.lastCheck();
        verdictTime.setText(
                last.map(result -> " " + times.of(result.at(), clock.instant())).orElse(""));
        var problem = state.notAsked();
        showText(evidence, problem == null ? last.map(CheckResult::evidence).orElse(null) : messages.of(problem));
        showText(warning, last.map(CheckResult::warning).orElse(null));
        boolean any = state.history().stream().anyMatch(result -> result.latency() != null);
        show(chart, any);
        latencies.show(state.history(), millis -> HealthWords.latency(messages, millis));
        latencies.setAccessibleText(messages.get("details.chart.spoken"));
        showText(timings, last.map(CheckResult::timings).map(this::words).orElse(null));
    }

    private String words(Timings taken) {
        var words = new StringJoiner(" · ");
        add(words, "details.timing.dns", taken.dns());
        add(words, "details.timing.connect", taken.connect());
        add(words, "details.timing.tls", taken.tls());
        add(words, "details.timing.firstByte", taken.firstByte());
        return words.length() == 0 ? "" : messages.get("details.timings", words.toString());
    }

    private void add(StringJoiner words, String key, @Nullable Duration time) {
        if (time != null) {
            words.add(messages.get(key, time.toMillis()));
        }
    }

    private void showHistory(List<HistoryLine> lines) {
        show(historyRule, !lines.isEmpty());
        show(historySection, !lines.isEmpty());
        history.getChildren()
                .setAll(lines.stream().limit(HISTORY_LINES).map(this::line).toList());
    }

    private Node line(HistoryLine entry) {
        var words = new Label(
                messages.get("details.history.line", HealthWords.words(messages, entry.verdict()), entry.count()));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var when = new Label(times.of(entry.to(), clock.instant()));
        when.getStyleClass().add("muted");
        when.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(new StateShape(HealthWords.shape(entry.verdict())), words, when);
        line.getStyleClass().addAll("history-line", entry.verdict().name().toLowerCase(Locale.ROOT));
        Tooltip.install(
                line,
                new Tooltip(messages.get("details.history.exact", times.exact(entry.from()), times.exact(entry.to()))));
        return line;
    }

    private static void showText(Label label, @Nullable String text) {
        label.setText(text == null ? "" : text);
        show(label, text != null && !text.isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
