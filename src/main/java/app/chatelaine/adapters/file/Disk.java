package app.chatelaine.adapters.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What changing a file is made of, one call a step, so that a test can stop the world before, in and after each. */
interface Disk {

    /**
     * Where a path that may be a symbolic link leads; the file itself need not be there.
     *
     * @throws IOException when it leads in a circle, into a folder that is not there, or to something that is not a file
     */
    Path follow(Path path) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when there is no such file */
    byte[] read(Path file) throws IOException;

    /** Makes the folder and those above it, for the owner alone; does nothing when it is there. */
    void createFolder(Path folder) throws IOException;

    /**
     * Makes a file for the owner alone and returns when its content has reached the device.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is such a file
     */
    void writeNew(Path file, byte[] content) throws IOException;

    /**
     * Gives {@code file} the owner and the group of {@code model}, and its permissions, too, when {@code alsoMode}.
     *
     * @throws IOException when that cannot be, or when {@code model} has other names, which would keep the old content
     */
    void resemble(Path file, Path model, boolean alsoMode) throws IOException;

    /** Gives {@code from} the name {@code to} in one step, replacing what had it. */
    void replace(Path from, Path to) throws IOException;

    /** Returns when the names in {@code folder} have reached the device. */
    void forceFolder(Path folder) throws IOException;

    /** Removes the file; does nothing when there is none. */
    void delete(Path file) throws IOException;

    /** The names in {@code folder}, in no order; none when it is not there. */
    List<String> list(Path folder) throws IOException;

    /** Waits before something is tried again. */
    void pause(Duration time) throws IOException;
}
