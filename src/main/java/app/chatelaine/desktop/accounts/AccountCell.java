package app.chatelaine.desktop.accounts;

import app.chatelaine.desktop.shared.Tip;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.AccountState;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A cell whose nodes are made once and filled again and again while the table scrolls. */
abstract class AccountCell extends TableCell<AccountRow, AccountState> {
    private final Tip tip = new Tip(this);

    AccountCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    abstract void show(AccountState state);

    /** Makes {@code graphic} as wide as the cell. */
    final void fill(Region graphic) {
        graphic.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()),
                        widthProperty(),
                        insetsProperty()));
        setGraphic(graphic);
    }

    /** What the pointer learns by resting on the cell, and who cannot see it by reaching it. */
    final void say(String words) {
        setAccessibleText(words.replace('\n', ','));
        tip.say(words);
    }

    @Override
    protected final void updateItem(@Nullable AccountState state, boolean empty) {
        super.updateItem(state, empty);
        Node graphic = getGraphic();
        if (graphic != null) {
            graphic.setVisible(!empty && state != null);
        }
        if (empty || state == null) {
            tip.say("");
            setAccessibleText(null);
        } else {
            show(state);
        }
    }
}
