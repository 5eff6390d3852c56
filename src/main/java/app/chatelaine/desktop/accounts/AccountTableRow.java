package app.chatelaine.desktop.accounts;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.model.AccountRow;
import java.util.Map;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A row that carries the heading of its group where it is the first. The heading is no row of its own, so that the keyboard
 * never stands on one and a selection is always one of accounts.
 */
final class AccountTableRow extends TableRow<AccountRow> {
    static final double HEIGHT = 44;
    private static final double HEADING = 32;
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-of-group");

    private final ObservableValue<Map<AccountId, GroupStart>> starts;
    private final Messages messages;
    private final ObservableDoubleValue scale;
    private @Nullable GroupHeading heading;
    private @Nullable GroupStart shown;
    private Subscription following = Subscription.EMPTY;

    AccountTableRow(
            ObservableValue<Map<AccountId, GroupStart>> starts, Messages messages, ObservableDoubleValue scale) {
        this.starts = starts;
        this.messages = messages;
        this.scale = scale;
        // A row that the table has thrown away hears nothing more.
        sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            following = scene == null ? Subscription.EMPTY : starts.subscribe(now -> showHeading());
        });
    }

    @Override
    protected void updateItem(@Nullable AccountRow row, boolean empty) {
        super.updateItem(row, empty);
        showHeading();
    }

    private void showHeading() {
        var row = getItem();
        var start = row == null ? null : starts.getValue().get(row.id());
        if (start == null ? shown == null : start.equals(shown)) {
            return;
        }
        shown = start;
        pseudoClassStateChanged(FIRST, start != null);
        if (start == null) {
            getChildren().remove(heading);
        } else {
            if (heading == null) {
                heading = new GroupHeading(messages);
            }
            heading.show(start);
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.rint((shown == null ? HEIGHT : HEIGHT + HEADING) * scale.get());
    }

    /** The skin takes away whatever is no cell, whenever columns come or go. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (shown != null && heading != null) {
            if (!getChildren().contains(heading)) {
                getChildren().add(heading);
            }
            heading.resizeRelocate(0, 0, getWidth(), Math.rint(HEADING * scale.get()));
        }
    }
}
