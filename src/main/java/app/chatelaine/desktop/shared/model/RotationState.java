package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.RotationEvent;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** What happened since it was turned back; everything where it was not. */
    public List<RotationEvent> events() {
        var all = rotation.events();
        int turns = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).what() == What.UNDO) {
                turns = i + 1;
            }
        }
        return all.subList(turns, all.size());
    }

    /** What was passed over, and is left for a person to do by hand. */
    public List<Problem> left() {
        return events().stream()
                .filter(event -> event.what() == What.LEFT)
                .flatMap(event -> Optional.ofNullable(event.problem()).stream())
                .distinct()
                .toList();
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
