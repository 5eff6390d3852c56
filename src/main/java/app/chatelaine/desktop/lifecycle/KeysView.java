package app.chatelaine.desktop.lifecycle;

import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.MaskedKey;
import app.chatelaine.desktop.shared.RotationWords.Said;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.fields.FormScroll;
import app.chatelaine.desktop.shared.fields.NoteBox;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;
import app.chatelaine.desktop.shared.key.OnlyCopyBox;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The keys at a service, each with what can be done to it, and the question before what cannot be taken back. */
public final class KeysView extends View {
    private final KeysViewModel model;
    private final Messages messages;
    private final Runnable leave;
    private final Map<KeyLine, HBox> rows = new HashMap<>();

    @FXML
    private ServiceTile tile;

    @FXML
    private Label title;

    @FXML
    private Label unconfirmed;

    @FXML
    private VBox notes;

    @FXML
    private NoteBox said;

    @FXML
    private FormScroll scroll;

    @FXML
    private VBox lines;

    @FXML
    private VBox hand;

    @FXML
    private Label handTitle;

    @FXML
    private VBox question;

    @FXML
    private Label asked;

    @FXML
    private CheckBox evenOwn;

    @FXML
    private TextField typed;

    @FXML
    private Button dismiss;

    @FXML
    private Button confirm;

    @FXML
    private OnlyCopyBox only;

    @FXML
    private HBox foot;

    @FXML
    private Button storeAgain;

    @FXML
    private Button page;

    @FXML
    private Button again;

    @FXML
    private Button renew;

    @FXML
    private Button close;

    /** @param leave closes the sheet */
    public KeysView(KeysViewModel model, Messages messages, Runnable leave) {
        this.model = model;
        this.messages = messages;
        this.leave = leave;
    }

    /** Where the focus goes first. */
    public Node firstFocus() {
        return close;
    }

    @Override
    protected void loaded() {
        tile.setMark(model.service().mark());
        title.setText(messages.get(
                "keys.title", model.service().name(), model.account().name()));
        show(unconfirmed, !model.isConfirmed());
        model.notes().forEach(note -> notes.getChildren().add(sentence(note)));
        show(notes, !model.notes().isEmpty());
        handTitle.setText(messages.get("keys.byHand", model.service().name()));
        int number = 1;
        for (var step : model.steps()) {
            hand.getChildren().add(sentence(number++ + ". " + step));
        }
        show(page, model.hasPage());
        show(again, model.service().lifecycle().list() != null);
        show(renew, model.canRenew());
        page.setOnAction(event -> model.openPage());
        again.setOnAction(event -> model.list());
        renew.setOnAction(event -> model.renew());
        storeAgain.setOnAction(event -> model.storeAgain());
        dismiss.setOnAction(event -> model.dismiss());
        confirm.setOnAction(event -> model.confirm());
        typed.setOnAction(event -> model.confirm());
        close.setOnAction(event -> leave.run());
        only.connect(
                messages, () -> model.unstored().map(held -> held.secret()), model::copyUnstored, model::dropUnstored);
    }

    private static Label sentence(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        model.follow(subscriptions);
        subscriptions.onList(model.lines(), this::showLines);
        subscriptions.on(model.saidProperty(), this::show);
        subscriptions.on(model.byHandProperty(), this::showByHand);
        subscriptions.on(model.questionProperty(), this::showQuestion);
        subscriptions.on(model.workingProperty(), this::showWorking);
        subscriptions.on(model.inRotationProperty(), now -> renew.setDisable(now));
        subscriptions.bindBoth(typed.textProperty(), model.typedProperty());
        subscriptions.bindBoth(evenOwn.selectedProperty(), model.evenOwnProperty());
        subscriptions.on(model.typedProperty(), now -> showConfirm());
        subscriptions.on(model.evenOwnProperty(), now -> showConfirm());
    }

    @Override
    protected void detached() {
        only.hideKey();
        model.close();
    }

    private void show(Said now) {
        if (now.sentence().isEmpty()) {
            said.hide();
        } else {
            said.say(now.shape(), Tone.valueOf(now.tone().name()), now.sentence(), now.more());
        }
        only.refresh();
        show(storeAgain, only.isVisible());
    }

    /** Where the page is the way, it is the next thing; else it stands apart. */
    private void showByHand(boolean now) {
        show(hand, now);
        foot.getChildren().remove(page);
        foot.getChildren().add(now ? foot.getChildren().size() : 0, page);
        page.getStyleClass().remove("primary");
        if (now) {
            page.getStyleClass().add("primary");
        }
        page.setDefaultButton(now);
    }

    private void showWorking(boolean working) {
        lines.setDisable(working);
        again.setDisable(working);
        showConfirm();
        storeAgain.setDisable(working);
    }

    /** What would do nothing does not look as if it could be pressed. */
    private void showConfirm() {
        confirm.setDisable(model.workingProperty().get() || !model.isAnswered());
    }

    private void showLines() {
        rows.clear();
        model.lines().forEach(line -> rows.put(line, line(line)));
        placeRows();
    }

    /** The question stands below the key that it is about, whose own buttons wait for the answer. */
    private void placeRows() {
        lines.getChildren().clear();
        var asked = model.questionProperty().get();
        for (var line : model.lines()) {
            var row = Objects.requireNonNull(rows.get(line));
            row.getChildrenUnmodifiable().stream()
                    .filter(Button.class::isInstance)
                    .forEach(button -> button.setDisable(asked.isPresent()));
            lines.getChildren().add(row);
            if (asked.filter(now -> now instanceof Question.Change(var of, var change) && of.equals(line))
                    .isPresent()) {
                lines.getChildren().add(question);
            }
        }
        if (question.getParent() == null) {
            lines.getChildren().add(question);
        }
    }

    private HBox line(KeyLine line) {
        var name = new Label(line.title());
        name.getStyleClass().add("strong");
        var heading = new HBox(name);
        heading.getStyleClass().add("with-unit");
        if (!line.beginning().isEmpty()) {
            heading.getChildren().add(new MaskedKey(line.beginning()));
        }
        var holder = new Label(line.holder());
        holder.getStyleClass().add("pill");
        holder.getStyleClass().addAll(line.isElsewhere() ? "warn" : "good");
        heading.getChildren().add(holder);
        var facts = new Label(line.facts());
        facts.getStyleClass().addAll("small", "muted");
        facts.setWrapText(true);
        var words = new VBox(heading, facts);
        words.getStyleClass().add("step-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var box = new HBox(words);
        line.changes().forEach(change -> box.getChildren().add(button(line, change)));
        box.getStyleClass().add("key-line");
        box.setAccessibleText(String.join(", ", line.title(), line.holder(), line.facts()));
        return box;
    }

    private Button button(KeyLine line, KeyChange change) {
        var button = new Button(messages.get("keys.action." + change));
        button.getStyleClass().add("small-button");
        if (change == KeyChange.REVOKE) {
            button.getStyleClass().add("danger");
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(button.getText() + ", " + line.title());
        button.setOnAction(event -> model.change(line, change));
        return button;
    }

    private void showQuestion(Optional<Question> now) {
        placeRows();
        show(question, now.isPresent());
        showConfirm();
        if (now.isEmpty()) {
            return;
        }
        scroll.keepInSight(question);
        switch (now.get()) {
            case Question.Change(var line, var change) -> {
                String key = line.isElsewhere()
                        ? "keys.ask.elsewhere"
                        : line.listed().own() ? "keys.ask.own" : "keys.ask.held";
                asked.setText(messages.get(key, line.title(), model.service().name(), line.holder())
                        + " "
                        + messages.get("keys.ask.type", line.title()));
                confirm.setText(messages.get("keys.confirm." + change, line.title()));
            }
            case Question.Renew(var account) -> {
                asked.setText(messages.get("keys.ask.renew", account) + " " + messages.get("keys.ask.type", account));
                confirm.setText(messages.get("keys.renew.do"));
            }
        }
        show(evenOwn, now.get().isOwn());
        (now.get().isOwn() ? evenOwn : typed).requestFocus();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
