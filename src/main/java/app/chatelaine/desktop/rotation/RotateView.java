package app.chatelaine.desktop.rotation;

import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.rotation.RotateViewModel.Stage;
import app.chatelaine.desktop.shared.RotationWords.Said;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.FieldRow;
import app.chatelaine.desktop.shared.fields.FormScroll;
import app.chatelaine.desktop.shared.fields.InputRow;
import app.chatelaine.desktop.shared.fields.NoteBox;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;
import app.chatelaine.desktop.shared.key.KeyField;
import app.chatelaine.desktop.shared.key.OnlyCopyBox;
import app.chatelaine.desktop.shared.model.RotationAction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Says what a rotation will do, shows it being done with its evidence, and offers what is left. */
public final class RotateView extends View {
    /** What may be pressed without a second thought. */
    private static final Set<RotationAction> HARMLESS = Set.of(
            RotationAction.GO_ON, RotationAction.TRY_AGAIN, RotationAction.BRING_KEY, RotationAction.CHECK_AGAIN);

    private final RotateViewModel model;
    private final Messages messages;
    private final Runnable leave;
    private final Map<RotationAction, Button> buttons = new EnumMap<>(RotationAction.class);

    @FXML
    private ServiceTile tile;

    @FXML
    private Label title;

    @FXML
    private Label kind;

    @FXML
    private Label subtitle;

    @FXML
    private NoteBox said;

    @FXML
    private NoteBox gap;

    @FXML
    private FormScroll scroll;

    @FXML
    private VBox form;

    @FXML
    private StepList steps;

    @FXML
    private VBox paste;

    @FXML
    private FieldRow keyRow;

    @FXML
    private KeyField key;

    @FXML
    private Label facts;

    @FXML
    private NoteBox doubt;

    @FXML
    private Button page;

    @FXML
    private VBox fields;

    @FXML
    private WishesBox wishes;

    @FXML
    private FieldRow bringsRow;

    @FXML
    private CheckBox brings;

    @FXML
    private OnlyCopyBox only;

    @FXML
    private VBox letGo;

    @FXML
    private Label letGoAsk;

    @FXML
    private TextField letGoName;

    @FXML
    private Label wrong;

    @FXML
    private HBox letGoFoot;

    @FXML
    private Button keep;

    @FXML
    private Button end;

    @FXML
    private HBox foot;

    @FXML
    private HBox aside;

    @FXML
    private HBox more;

    @FXML
    private HBox main;

    @FXML
    private Button close;

    @FXML
    private Button start;

    /** @param leave closes the sheet; the rotation goes on */
    public RotateView(RotateViewModel model, Messages messages, Runnable leave) {
        this.model = model;
        this.messages = messages;
        this.leave = leave;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        if (model.pastingProperty().get()) {
            return key;
        }
        return start.isVisible() ? start : close;
    }

    @Override
    protected void loaded() {
        var service = model.service();
        tile.setMark(service.mark());
        title.setText(messages.get("rotation.title", model.account().name()));
        gap.say(
                State.WARN,
                Tone.WARN,
                messages.get("rotation.gap.title"),
                messages.get("rotation.gap.plan", service.name()));
        keyRow.labels(key);
        key.connect(model.key(), messages);
        page.setText(messages.get("rotation.action.OPEN_PAGE"));
        page.setOnAction(event -> model.openPage());
        fields.getChildren().setAll(model.fields().stream().map(InputRow::of).toList());
        wishes.name(messages);
        only.connect(
                messages, () -> model.unstored().map(held -> held.secret()), model::copyUnstored, model::dropUnstored);
        close.setOnAction(event -> leave.run());
        start.setOnAction(event -> model.start());
        letGoName.setOnAction(event -> model.act(RotationAction.LET_GO));
        keep.setOnAction(event -> model.keepOld());
        end.setOnAction(event -> model.act(RotationAction.LET_GO));
        root().addEventFilter(KeyEvent.KEY_PRESSED, this::pasteAnywhere);
        showFoot();
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        model.follow(subscriptions);
        subscriptions.onList(model.lines(), this::showSteps);
        subscriptions.on(model.saidProperty(), this::show);
        subscriptions.on(model.stageProperty(), stage -> showFoot());
        subscriptions.on(model.actionsProperty(), now -> showFoot());
        subscriptions.on(model.pastingProperty(), now -> showPaste());
        subscriptions.bind(facts.textProperty(), model.key().factsProperty());
        subscriptions.on(model.key().presentProperty(), now -> showPaste());
        subscriptions.on(model.key().doubtProperty(), now -> showDoubt());
        subscriptions.on(model.wrongProperty(), this::showWrong);
        subscriptions.on(model.lettingGoProperty(), this::showLetGo);
        subscriptions.bindBoth(letGoName.textProperty(), model.typedNameProperty());
        wishes.follow(subscriptions, model.graceProperty(), model.exposedProperty());
        subscriptions.bindBoth(brings.selectedProperty(), model.bringsProperty());
        subscriptions.on(model.bringsProperty(), now -> showFoot());
        subscriptions.bind(end.disableProperty(), model.typedNameProperty().map(typed -> !model.isName(typed)));
    }

    @Override
    protected void detached() {
        only.hideKey();
        model.close();
    }

    private void showSteps() {
        var before = steps.current();
        steps.show(model.lines(), messages);
        if (!steps.current().equals(before)) {
            keepInSight();
        }
    }

    /** What is asked for comes before the step at hand. */
    private void keepInSight() {
        if (model.pastingProperty().get()) {
            scroll.keepInSight(paste);
        } else {
            steps.current().ifPresent(scroll::keepInSight);
        }
    }

    private void show(Said now) {
        if (now.sentence().isEmpty()) {
            said.hide();
        } else {
            said.say(now.shape(), Tone.valueOf(now.tone().name()), now.sentence(), now.more());
        }
        only.refresh();
    }

    private void showFoot() {
        var stage = model.stageProperty().get();
        boolean plan = stage == Stage.PLAN;
        boolean replaces = model.kind() == RotationKind.REPLACE;
        kind.setText(messages.get("rotation.kind." + model.kind()));
        // It is said of what goes on or is to come.
        show(kind, stage != Stage.ENDED);
        kind.getStyleClass().removeAll("good", "warn");
        kind.getStyleClass()
                .addAll(
                        model.kind() == RotationKind.OVERLAP
                                ? List.of("good")
                                : replaces ? List.of("warn") : List.of());
        subtitle.setText(messages.get(plan ? "rotation.subtitle" : "rotation.subtitle.open"));
        show(subtitle, stage != Stage.ENDED);
        show(gap, plan && replaces);
        show(form, plan || model.pastingProperty().get());
        // A key that ends at once anyway leaves nothing to wish.
        show(wishes, plan && !replaces);
        show(bringsRow, plan && model.usualKind() != RotationKind.WEB_PAGE);
        show(start, plan);
        start.setDefaultButton(plan);
        boolean runs = stage == Stage.OPEN && model.isRunning();
        close.setText(messages.get(plan ? "rotation.cancel" : runs ? "rotation.background" : "rotation.close"));
        showActions(model.actionsProperty().get());
        if (!plan && start.isFocused()) {
            firstFocus().requestFocus();
        }
    }

    /** The way back stands on the left, what goes on at the right end; a button that stays keeps the keyboard. */
    private void showActions(List<RotationAction> actions) {
        var boxes = List.of(aside, more, main);
        boxes.forEach(box -> box.getChildren().clear());
        boolean first = true;
        for (var action : actions) {
            // The page stands at the field for the key, where there is one.
            if (action == RotationAction.OPEN_PAGE && actions.contains(RotationAction.BRING_KEY)) {
                continue;
            }
            var button = buttons.computeIfAbsent(action, this::button);
            button.setText(messages.get(words(action)));
            boolean primary = first && HARMLESS.contains(action);
            button.getStyleClass().remove("primary");
            if (primary) {
                button.getStyleClass().add("primary");
            }
            button.setDefaultButton(primary);
            first = false;
            boolean back = action == RotationAction.UNDO || action == RotationAction.LET_GO;
            (back ? aside : primary ? main : more).getChildren().add(button);
        }
        // An empty box would still have a gap beside it.
        boxes.forEach(box -> show(box, !box.getChildren().isEmpty()));
    }

    private String words(RotationAction action) {
        String key = "rotation.action." + action;
        return switch (action) {
            case BRING_KEY -> model.pastingProperty().get() ? key : key + ".ask";
            case TRY_AGAIN -> model.isLocked() ? key + ".locked" : key;
            default -> key;
        };
    }

    private Button button(RotationAction action) {
        var button = new Button();
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            model.act(action);
            if (action == RotationAction.BRING_KEY && model.pastingProperty().get()) {
                key.requestFocus();
            }
        });
        return button;
    }

    private void showPaste() {
        boolean pasting = model.pastingProperty().get();
        show(paste, pasting);
        show(form, pasting || model.stageProperty().get() == Stage.PLAN);
        start.setDisable(pasting && !model.key().presentProperty().get());
        show(facts, model.key().presentProperty().get());
        show(page, model.hasPage());
        showActions(model.actionsProperty().get());
        if (model.stageProperty().get() != Stage.PLAN) {
            keepInSight();
        }
    }

    private void showDoubt() {
        String why = model.key().doubtProperty().get();
        if (why.isEmpty()) {
            doubt.hide();
        } else {
            doubt.say(
                    State.WARN,
                    Tone.WARN,
                    why,
                    model.key().doubtDetailProperty().get());
        }
    }

    private void showWrong(String text) {
        wrong.setText(text);
        show(wrong, !text.isEmpty());
        if (!text.isEmpty() && model.pastingProperty().get()) {
            key.requestFocus();
        }
    }

    private void showLetGo(boolean asking) {
        letGoAsk.setText(messages.get(
                model.isUndoing() ? "rotation.letGo.ask.undoing" : "rotation.letGo.ask",
                model.service().name(),
                model.account().name()));
        show(letGo, asking);
        show(letGoFoot, asking);
        show(foot, !asking);
        if (asking) {
            letGoName.requestFocus();
        }
    }

    /** A paste belongs to the key, but for one into a field that is being filled in; Enter then goes on with it. */
    private void pasteAnywhere(KeyEvent event) {
        boolean inText = event.getTarget() instanceof TextInputControl;
        if (KeyField.PASTE.match(event) && model.pastingProperty().get() && !inText) {
            event.consume();
            key.requestFocus();
            KeyField.paste(model.key()::paste);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
