package app.chatelaine.desktop.rotation;

import app.chatelaine.core.rotation.RotationStep;
import java.util.List;

/**
 * One step of what will happen, or of what did.
 *
 * @param details sentences below the title
 * @param time how long it took, when it was, or until when it waits; empty before
 * @param exact the same moment to the second; empty before
 */
public record StepLine(RotationStep step, Mark mark, String title, List<Detail> details, String time, String exact) {
    public StepLine {
        details = List.copyOf(details);
    }

    /** How a step, or a part of it, stands. */
    public enum Mark {
        TO_COME,
        RUNNING,
        DONE,
        /** Done, but not as one would wish, or nobody knows. */
        DOUBTFUL,
        /** It goes on later. */
        WAITS,
        FAILED
    }

    /** @param mark {@link Mark#TO_COME} for a sentence that needs none */
    public record Detail(Mark mark, String words) {}
}
