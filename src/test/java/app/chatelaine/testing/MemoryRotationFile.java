package app.chatelaine.testing;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.RotationFile;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A journal in memory that outlives a simulated crash, right before or after each writing, and can be told to fail. */
public final class MemoryRotationFile implements RotationFile {
    private final CrashPoint crash;
    private List<Rotation> rotations = List.of();
    private @Nullable Problem failure;

    public MemoryRotationFile() {
        this(new CrashPoint());
    }

    public MemoryRotationFile(CrashPoint crash) {
        this.crash = crash;
    }

    /** Every call fails with {@code problem} from now on; null ends that. */
    public synchronized void failWith(@Nullable Problem problem) {
        failure = problem;
    }

    @Override
    public synchronized Outcome<List<Rotation>> read() {
        return failure == null ? Outcome.ok(rotations) : Outcome.failed(failure);
    }

    @Override
    public synchronized Outcome<List<Rotation>> update(Function<List<Rotation>, Outcome<List<Rotation>>> change) {
        if (failure != null) {
            return Outcome.failed(failure);
        }
        crash.step();
        var changed = change.apply(rotations);
        if (changed instanceof Ok<List<Rotation>>(var now)) {
            rotations = List.copyOf(now);
        }
        crash.step();
        return changed;
    }
}
