package app.chatelaine.desktop.details;

import app.chatelaine.desktop.shared.RotationWords.Said;
import app.chatelaine.desktop.shared.model.RotationAction;
import java.util.List;

/**
 * The rotation that the account is in.
 *
 * @param actions what can be done at once, without anything to type
 */
record RotationLine(Said said, List<RotationAction> actions) {
    RotationLine {
        actions = List.copyOf(actions);
    }
}
