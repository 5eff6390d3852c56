package app.chatelaine.desktop.rotation.several;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.rotation.WishesBox;
import app.chatelaine.desktop.rotation.several.RotateSeveralViewModel.Line;
import app.chatelaine.desktop.rotation.several.RotateSeveralViewModel.Opens;
import app.chatelaine.desktop.shared.RotationWords.Said;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.fields.NoteBox;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A list of accounts, what will happen to each, and then what did. */
public final class RotateSeveralView extends View {
    private final RotateSeveralViewModel model;
    private final Messages messages;
    private final Consumer<AccountId> open;
    private final Runnable leave;
    private final Map<AccountId, Button> buttons = new HashMap<>();

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private NoteBox said;

    @FXML
    private VBox lines;

    @FXML
    private WishesBox wishes;

    @FXML
    private Button cancel;

    @FXML
    private Button close;

    @FXML
    private Button start;

    /**
     * @param open shows the sheet of one account
     * @param leave closes this one
     */
    public RotateSeveralView(
            RotateSeveralViewModel model, Messages messages, Consumer<AccountId> open, Runnable leave) {
        this.model = model;
        this.messages = messages;
        this.open = open;
        this.leave = leave;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return start.isVisible() ? start : close;
    }

    @Override
    protected void loaded() {
        wishes.name(messages);
        cancel.setOnAction(event -> model.cancel());
        close.setOnAction(event -> leave.run());
        start.setOnAction(event -> model.start());
        showFoot();
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        model.follow(subscriptions);
        wishes.follow(subscriptions, model.graceProperty(), model.exposedProperty());
        subscriptions.onList(model.lines(), this::showLines);
        subscriptions.on(model.saidProperty(), this::show);
        subscriptions.on(model.runningProperty(), now -> showFoot());
        subscriptions.on(model.toDoProperty(), now -> showFoot());
    }

    private void show(Said now) {
        if (now.sentence().isEmpty()) {
            said.hide();
        } else {
            said.say(now.shape(), NoteBox.Tone.valueOf(now.tone().name()), now.sentence(), now.more());
        }
    }

    private void showLines() {
        lines.getChildren().setAll(model.lines().stream().map(this::line).toList());
    }

    private Node line(Line line) {
        var name = new Label(line.name());
        name.getStyleClass().add("strong");
        var place = new Label(line.place());
        place.getStyleClass().addAll("small", "muted");
        var sentence = new Label((line.said().sentence() + " " + line.said().more()).strip());
        sentence.getStyleClass().addAll("small", "muted");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        var heading = new HBox(name, place);
        heading.getStyleClass().add("with-unit");
        var words = new VBox(heading, sentence);
        words.getStyleClass().add("step-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var shape = new StateShape(line.said().shape());
        var box = new HBox(new ServiceTile(line.row().state().mark()), words);
        // A ring before each of them would look like something to choose.
        if (line.said().shape() != StateShape.State.NEVER) {
            box.getChildren().addFirst(shape);
        }
        if (!line.mark().isEmpty()) {
            var mark = new Label(line.mark());
            mark.getStyleClass().addAll("pill", line.said().tone().name().toLowerCase(Locale.ROOT));
            mark.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(mark);
        }
        if (line.opens() != Opens.NOTHING) {
            var button = buttons.computeIfAbsent(line.row().id(), id -> opener(line));
            button.setText(messages.get("rotation.several.open." + line.opens()));
            button.setAccessibleText(button.getText() + ", " + line.name());
            box.getChildren().add(button);
        }
        box.getStyleClass().add("several-line");
        box.setAccessibleText(String.join(", ", line.name(), line.place(), sentence.getText()));
        return box;
    }

    /** The same button again when the line changes, so that it keeps the keyboard. */
    private Button opener(Line line) {
        var button = new Button();
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> open.accept(line.row().id()));
        return button;
    }

    private void showFoot() {
        boolean runs = model.runningProperty().get();
        title.setText(messages.get(
                model.isDone() ? "rotation.several.title.done" : "rotation.several.title",
                model.lines().size()));
        show(subtitle, !model.isDone());
        int toDo = model.toDoProperty().get();
        boolean begins = model.beginsAny();
        show(wishes, !runs && begins);
        show(cancel, runs);
        show(start, !runs && toDo > 0);
        start.setText(messages.get(begins ? "rotation.several.start" : "rotation.several.resume", toDo));
        close.setText(messages.get(runs ? "rotation.background" : begins ? "rotation.cancel" : "rotation.close"));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
