package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.RotationEvent;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Standing;
import java.time.Duration;
import java.time.Instant;

/**
 * A rotation as the window knows it.
 *
 * @param standing where it stood when it was last looked at
 */
public record RotationState(Rotation rotation, Standing standing) {

    /** Whether something is left to do for a person, at once. */
    public boolean isDue(Instant now) {
        return switch (standing) {
            case INTERRUPTED, STOPPED -> true;
            case AWAITS_GRACE -> isGraceOver(now);
            default -> false;
        };
    }

    /** Whether the old key has lived on for as long as was wished. */
    public boolean isGraceOver(Instant now) {
        var end = rotation.position().graceEnds();
        return end == null || !now.isBefore(end);
    }

    /** On which day the old key lives since every destination has the new one, from 1. */
    public long day(Instant now) {
        var since = rotation.events().stream()
                .filter(event -> event.step() == RotationStep.DELIVER && event.what() == What.DONE)
                .reduce((first, last) -> last)
                .map(RotationEvent::at)
                .orElse(rotation.since());
        return Duration.between(since, now).toDays() + 1;
    }
}
