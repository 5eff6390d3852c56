package app.chatelaine.adapters.file;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Puts content in a place as a whole: written beside it under a temporary name, forced to the device, then renamed. At no
 * moment is there neither the old content nor the new. The caller is the only writer.
 */
final class Placing {
    /** Over a second, as nobody waits for a change but its own background lane. */
    private static final int TRIES = 8;

    private final Disk disk;
    private final Insistence insistence;

    Placing(Disk disk) {
        this.disk = disk;
        this.insistence = new Insistence(disk, TRIES);
    }

    void place(Path file, byte[] content) throws IOException {
        finish(stage(file, content), file);
    }

    /** Writes the temporary file, in place of one that a crash left. */
    Path stage(Path file, byte[] content) throws IOException {
        Path temporary = temporaryOf(file);
        disk.delete(temporary);
        try {
            disk.writeNew(temporary, content);
        } catch (IOException e) {
            discard(temporary, e);
            throw e;
        }
        return temporary;
    }

    static Path temporaryOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".tmp");
    }

    void finish(Path temporary, Path file) throws IOException {
        try {
            insistence.on(() -> {
                disk.replace(temporary, file);
                return file;
            });
        } catch (IOException e) {
            discard(temporary, e);
            throw e;
        }
        disk.forceFolder(LocalDisk.folderOf(file));
    }

    void discard(Path temporary, IOException cause) {
        try {
            disk.delete(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
