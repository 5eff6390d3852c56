package app.chatelaine.cli.output;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.wiring.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rotation with where it stands at this moment.
 *
 * @param outage how long programs had, or have, a dead key; null where the old one outlives that
 */
public record RotationStatus(
        Rotation rotation, Standing standing, @Nullable Duration outage) {

    public static RotationStatus of(Program program, Rotation rotation) {
        return new RotationStatus(
                rotation,
                program.rotations().standing(rotation),
                rotation.outage(program.clock().instant()).orElse(null));
    }

    /** All that are remembered, the oldest first. */
    public static Outcome<List<RotationStatus>> all(Program program) {
        return program.rotations()
                .read()
                .map(all -> all.stream().map(rotation -> of(program, rotation)).toList());
    }

    /** When the old key may be ended; null where that is not decided, or does not matter any more. */
    public @Nullable Instant graceEnds() {
        return rotation.isOpen() ? rotation.position().graceEnds() : null;
    }
}
