package app.chatelaine.desktop.shared.fields;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/**
 * A choice of few, side by side. Arrow keys go from one to the next.
 *
 * @param <T> what is chosen
 */
public final class ChoiceChips<T> extends FlowPane {
    /** Wide enough for all: they wrap only where there is not that much room. */
    private static final double ONE_LINE = 4000;

    private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>();
    private final ToggleGroup group = new ToggleGroup();
    private boolean optional;

    public ChoiceChips() {
        getStyleClass().add("choice-chips");
        setPrefWrapLength(ONE_LINE);
        group.selectedToggleProperty().subscribe(chosen -> take());
        value.subscribe(now -> show());
    }

    /** @param mayBeNone whether pressing the chosen one again chooses nothing */
    public void offer(List<T> choices, Function<T, String> words, boolean mayBeNone) {
        optional = mayBeNone;
        getChildren().setAll(choices.stream().map(choice -> chip(choice, words)).toList());
        show();
    }

    /** What is chosen; null for nothing. */
    public ObjectProperty<@Nullable T> valueProperty() {
        return value;
    }

    /** Where the focus goes: the chosen one, else the first. */
    public Node firstFocus() {
        return group.getSelectedToggle() instanceof ToggleButton chosen
                ? chosen
                : getChildren().getFirst();
    }

    private ToggleButton chip(T choice, Function<T, String> words) {
        var chip = new ToggleButton(words.apply(choice));
        chip.getStyleClass().add("chip");
        chip.setUserData(choice);
        chip.setToggleGroup(group);
        return chip;
    }

    @SuppressWarnings("unchecked") // Only chip() puts the user data there.
    private void take() {
        var chosen = group.getSelectedToggle();
        if (chosen != null) {
            value.set((T) chosen.getUserData());
        } else if (optional) {
            value.set(null);
        } else {
            show();
        }
    }

    private void show() {
        var now = value.get();
        group.selectToggle(group.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(now))
                .findFirst()
                .orElse(null));
    }
}
