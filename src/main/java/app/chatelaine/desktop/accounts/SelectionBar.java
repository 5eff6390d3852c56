package app.chatelaine.desktop.accounts;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.accounts.MainActions.Action;
import app.chatelaine.desktop.shared.model.AccountRow;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * What can be done with several accounts, while they are selected and the details, which offer the same, are not in sight.
 * It lies over the figures, so that no row moves away under the pointer that selects it.
 */
final class SelectionBar extends HBox {

    /** @param wanted whether there is a table, and the details are not beside it */
    SelectionBar(
            ObservableList<AccountRow> selected,
            List<Action> offered,
            Action dangerous,
            ObservableBooleanValue wanted,
            Messages messages) {
        getStyleClass().add("selection-bar");
        var count = new Label();
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> messages.get("selection.count", selected.size()), selected));
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("strong");
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(count, space);
        offered.forEach(action -> getChildren().add(button(action)));
        var last = button(dangerous);
        last.getStyleClass().add("danger");
        getChildren().add(last);
        visibleProperty()
                .bind(Bindings.size(selected).greaterThan(1).and(Bindings.createBooleanBinding(wanted::get, wanted)));
        managedProperty().bind(visibleProperty());
    }

    private static Button button(Action action) {
        var button = new Button(action.words());
        button.getStyleClass().add("small-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(action.impossible());
        button.setOnAction(event -> action.run().run());
        return button;
    }
}
