package app.chatelaine.desktop.quicksearch;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.fx.View;
import app.chatelaine.desktop.shared.KeyCap;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A field and its hits. The keyboard stays in the field, whatever is chosen below it. */
public final class QuickSearchView extends View {
    static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.ENTER);
    private static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.ESCAPE);
    private static final int MOST_LINES = 8;

    private final QuickSearchViewModel model;
    private final Messages messages;

    @FXML
    private StackPane ground;

    @FXML
    private SpeakingField field;

    @FXML
    private ListView<AccountRow> list;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyText;

    @FXML
    private HBox note;

    @FXML
    private StateShape noteShape;

    @FXML
    private Label noteText;

    @FXML
    private HBox copyHint;

    @FXML
    private HBox nextHint;

    @FXML
    private Label nextWords;

    @FXML
    private HBox closeHint;

    @FXML
    private Label cleared;

    QuickSearchView(QuickSearchViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @Override
    protected void loaded() {
        copyHint.getChildren().addFirst(new KeyCap(COPY, messages));
        nextHint.getChildren().addFirst(new KeyCap(NEXT, messages));
        closeHint.getChildren().addFirst(new KeyCap(CLOSE, messages));
        list.setItems(model.hits());
        list.setCellFactory(made -> new HitCell(model, messages, model::copyKey));
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> list.getFixedCellSize() * Math.min(model.hits().size(), MOST_LINES),
                        list.fixedCellSizeProperty(),
                        model.hits()));
        field.speakFor(list);
        ground.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        ground.setOnMousePressed(event -> {
            if (ground.equals(event.getTarget())) {
                model.escape();
            }
        });
    }

    @Override
    protected void attached(Subscriptions subscriptions) {
        subscriptions.bindBoth(field.textProperty(), model.queryProperty());
        subscriptions.on(model.chosenProperty(), index -> choose(index.intValue()));
        subscriptions.on(model.noteProperty(), this::show);
        subscriptions.on(model.emptinessProperty(), this::show);
        subscriptions.on(
                model.openProperty(), open -> cleared.setText(messages.get("quick.cleared", model.clipboardSeconds())));
    }

    /** Gives the keyboard to the field. */
    void focus() {
        field.requestFocus();
    }

    private void onKey(KeyEvent event) {
        boolean done = true;
        if (COPY.match(event)) {
            model.copyKey();
        } else if (NEXT.match(event)) {
            model.copyNext();
        } else {
            switch (event.getCode()) {
                case UP -> model.move(-1);
                case DOWN -> model.move(1);
                case PAGE_UP -> model.move(-page());
                case PAGE_DOWN -> model.move(page());
                case ESCAPE -> model.escape();
                default -> done = false;
            }
        }
        if (done) {
            event.consume();
        }
    }

    private int page() {
        return Math.max(1, (int) (list.getHeight() / list.getFixedCellSize()) - 1);
    }

    private void choose(int index) {
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(index);
            if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                flow.scrollTo(index);
            }
        }
        var first = model.firstField();
        nextWords.setText(
                first.map(label -> messages.get("quick.do.pair", label)).orElse(""));
        show(nextHint, first.isPresent());
        show(cleared, first.isEmpty());
        field.chosenChanged();
    }

    private void show(Emptiness why) {
        boolean any = why.title().isEmpty();
        emptyTitle.setText(why.title());
        emptyText.setText(why.text());
        show(empty, !any);
        show(list, any);
        speak();
    }

    private void show(Note said) {
        noteText.setText(said.text());
        noteShape.setState(
                switch (said.tone()) {
                    case QUIET -> State.GOOD;
                    case WARN -> State.WARN;
                    case BAD -> State.BAD;
                });
        note.getStyleClass().removeAll("warn", "bad");
        if (said.tone() != Tone.QUIET) {
            note.getStyleClass().add(said.tone() == Tone.WARN ? "warn" : "bad");
        }
        show(note, !said.text().isEmpty());
        speak();
    }

    /** What is said in the window goes with the field, which has the focus. */
    private void speak() {
        field.setAccessibleHelp((emptyTitle.getText() + " " + noteText.getText()).strip());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
