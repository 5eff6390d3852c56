package app.chatelaine.core.rotation;

import app.chatelaine.core.problem.Problem;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rotation's journal; never with a secret.
 *
 * @param evidence what it rests on, such as what the service answered; empty where the step says it all
 * @param place the destination that it is about, in its notation; null for none
 * @param problem why the step failed, or what to know beside it; null for nothing
 */
public record RotationEvent(
        Instant at,
        RotationStep step,
        What what,
        String evidence,
        @Nullable String place,
        @Nullable Problem problem) {

    /** What became of the step. */
    public enum What {
        /** The rotation was opened. */
        STARTED,
        /** Written before anything happens outside. */
        BEGUN,
        DONE,
        FAILED,
        /** The rotation goes on later: when a person did something, or when a time is over. */
        WAITS,
        /** It was passed over, for a reason that is said. */
        LEFT,
        /** From here on the rotation goes back to the old key. */
        UNDO;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
