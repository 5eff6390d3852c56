package app.chatelaine.desktop.quicksearch;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A field that keeps the keyboard while a list below it is walked through; screen readers hear the chosen line. */
public final class SpeakingField extends CustomTextField {
    private @Nullable Node list;

    void speakFor(Node walkedThrough) {
        list = walkedThrough;
    }

    /** Another line is chosen. */
    void chosenChanged() {
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.FOCUS_ITEM && list != null
                ? list.queryAccessibleAttribute(attribute, parameters)
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
