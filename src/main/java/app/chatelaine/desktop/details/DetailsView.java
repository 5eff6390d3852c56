package app.chatelaine.desktop.details;

import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.details.DetailsViewModel.Content;
import app.chatelaine.desktop.details.DetailsViewModel.Nothing;
import app.chatelaine.desktop.details.DetailsViewModel.One;
import app.chatelaine.desktop.details.DetailsViewModel.Several;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.MaskedKey;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.Timeline;
import app.chatelaine.desktop.shared.model.AccountState.Running;
import java.time.InstantSource;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** The pane on the right. */
public final class DetailsView extends View {
    private final DetailsViewModel viewModel;
    private final Messages messages;
    private final RelativeTime times;
    private final InstantSource clock;
    private final AdviceBox adviceBox;
    private @Nullable HealthSection healthSection;
    private @Nullable PlacesSection placesSection;
    private @Nullable RotationBox rotationBox;

    @FXML
    private StackPane pane;

    @FXML
    private VBox none;

    @FXML
    private Label noneText;

    @FXML
    private VBox severalButtons;

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
    private VBox health;

    @FXML
    private VBox places;

    @FXML
    private Timeline history;

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
        adviceBox = new AdviceBox(messages, viewModel::act);
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
        for (var change : List.of(edit, remove, rotateSeveral, removeSeveral)) {
            change.disableProperty().bind(viewModel.readOnlyProperty());
        }
        healthSection = new HealthSection(health, messages, times);
        rotationBox =
                new RotationBox(rotation, messages, viewModel::rotate, viewModel::act, viewModel.readOnlyProperty());
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
        adviceBox.fill(advice, found.advice());
        show(advice, found.rotation().isEmpty());
        if (rotationBox != null) {
            rotationBox.show(found.rotation());
        }
        showFacts(found.facts());
        if (healthSection != null) {
            healthSection.show(state, clock.instant());
        }
        if (placesSection != null) {
            placesSection.show(found.places());
        }
        history.show(found.timeline(), times, clock.instant());
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
            var whole = new Label(fact.value());
            whole.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            whole.setTooltip(new Tooltip(fact.exact().isEmpty() ? fact.value() : fact.exact()));
            return whole;
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

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
