package app.chatelaine.desktop.rotation;

import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.shared.fields.ChoiceChips;
import app.chatelaine.desktop.shared.fields.FieldRow;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How long the old key lives on, and whether it leaked. */
public final class WishesBox extends VBox {
    /** How long the old key may live on. */
    public static final List<Duration> GRACES =
            List.of(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30));

    private final FieldRow graceRow = new FieldRow();
    private final ChoiceChips<Duration> grace = new ChoiceChips<>();
    private final FieldRow exposedRow = new FieldRow();
    private final CheckBox exposed = new CheckBox();
    private final Label means = new Label();

    public WishesBox() {
        getStyleClass().add("form-rows");
        means.getStyleClass().addAll("field-help", "rotate-aside");
        means.setWrapText(true);
        means.setMinHeight(USE_PREF_SIZE);
        graceRow.setControl(grace);
        exposed.setWrapText(true);
        exposedRow.setControl(exposed);
        getChildren().setAll(graceRow, exposedRow, means);
    }

    /** Says everything in words. */
    public void name(Messages messages) {
        graceRow.setLabel(messages.get("rotation.grace"));
        grace.offer(GRACES, days -> messages.get("rotation.grace.days", days.toDays()), false);
        exposedRow.setLabel(messages.get("rotation.exposed"));
        exposed.setText(messages.get("rotation.exposed.choice"));
        means.setText(messages.get("rotation.exposed.means"));
    }

    /** Keeps the choices as the properties are, both ways. */
    public void follow(Subscriptions subscriptions, ObjectProperty<Duration> wishedGrace, BooleanProperty isExposed) {
        subscriptions.on(wishedGrace, grace.valueProperty()::set);
        subscriptions.add(grace.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                wishedGrace.set(chosen);
            }
        }));
        subscriptions.bindBoth(exposed.selectedProperty(), isExposed);
        subscriptions.on(isExposed, now -> {
            show(graceRow, !now);
            show(means, now);
        });
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
