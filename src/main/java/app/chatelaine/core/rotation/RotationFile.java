package app.chatelaine.core.rotation;

import app.chatelaine.core.problem.Outcome;
import java.util.List;
import java.util.function.Function;

/** Where the journal of rotations is kept, the oldest first. One writer at a time, across processes. */
public interface RotationFile {

    /** A file that is damaged or newer than the program is said, and never written over. */
    Outcome<List<Rotation>> read();

    /**
     * Reads the journal, changes it and has it on the disk before it returns. A failed change writes nothing.
     *
     * @return the journal as it was written
     */
    Outcome<List<Rotation>> update(Function<List<Rotation>, Outcome<List<Rotation>>> change);
}
