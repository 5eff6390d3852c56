package app.chatelaine.desktop.quicksearch;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.MaskedKey;
import app.chatelaine.desktop.shared.ServiceTile;
import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.desktop.shared.model.AccountRow;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One hit in one line: mark, name, place, what is wrong, the masked key. */
final class HitCell extends ListCell<AccountRow> {
    private final Messages messages;
    private final ServiceTile tile = new ServiceTile();
    private final Label name = new Label();
    private final Label place = new Label();
    private final StateShape shape = new StateShape();
    private final Label word = new Label();
    private final HBox trouble = new HBox(shape, word);
    private final MaskedKey key = new MaskedKey();
    private final HBox line = new HBox();

    /** @param copy copies the key of the chosen hit */
    HitCell(QuickSearchViewModel model, Messages messages, Runnable copy) {
        this.messages = messages;
        name.getStyleClass().add("strong");
        place.getStyleClass().add("muted");
        word.getStyleClass().add("small");
        word.setMinWidth(Region.USE_PREF_SIZE);
        key.setAlignment(Pos.CENTER_RIGHT);
        trouble.getStyleClass().add("trouble");
        trouble.setMinWidth(Region.USE_PREF_SIZE);
        trouble.setAlignment(Pos.CENTER_LEFT);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line.getStyleClass().add("hit");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().setAll(tile, name, place, space, trouble, key);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                model.choose(getIndex());
                copy.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable AccountRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var state = row.state();
        tile.setMark(state.mark());
        name.setText(state.account().name());
        place.setText(state.serviceName() + " · " + state.environmentName());
        key.setText(state.account().key().masked());
        var found = Trouble.of(state, messages);
        found.ifPresent(wrong -> {
            shape.setState(wrong.shape());
            word.setText(wrong.word());
        });
        trouble.setVisible(found.isPresent());
        var spoken = new StringJoiner(", ")
                .add(name.getText())
                .add(state.serviceName())
                .add(state.environmentName());
        found.ifPresent(wrong -> spoken.add(wrong.word()));
        spoken.add(messages.get(
                "quick.place", getIndex() + 1, getListView().getItems().size()));
        setAccessibleText(spoken.toString());
        setGraphic(line);
    }
}
