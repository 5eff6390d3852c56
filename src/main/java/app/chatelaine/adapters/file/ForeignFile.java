package app.chatelaine.adapters.file;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file that other programs own, too, so that there is no lock and nothing is kept beside it. It is replaced as a whole,
 * and only while it holds what was last read. Owner and group stay; a symbolic link stays one; a new file is for its owner
 * alone.
 */
public final class ForeignFile {
    private final Path path;
    private final FileKit kit;
    private final Placing placing;
    private final boolean isPrivate;

    private ForeignFile(Path path, FileKit kit, boolean isPrivate) {
        this.path = path;
        this.kit = kit;
        this.placing = new Placing(kit.disk());
        this.isPrivate = isPrivate;
    }

    /** A file with whatever permissions it has, in a folder that must be there. */
    public static ForeignFile shared(Path path, FileKit kit) {
        return new ForeignFile(path, kit, false);
    }

    /** A file that only its owner reads, even if others could before; its folder is made for the owner alone. */
    public static ForeignFile ownersOnly(Path path, FileKit kit) {
        return new ForeignFile(path, kit, true);
    }

    /** The content; empty when there is no file. */
    public Outcome<Optional<byte[]>> read() {
        try {
            return Outcome.ok(content(kit.disk().follow(path)));
        } catch (IOException e) {
            return Outcome.failed(kit.unreadable(path, e));
        }
    }

    private Optional<byte[]> content(Path target) throws IOException {
        try {
            return Optional.of(kit.disk().read(target));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Replaces the content and reads it back.
     *
     * @param expected what must still be there, or else {@code DESTINATION_CHANGED}
     * @param content empty to delete the file
     */
    public Outcome<Done> replace(Optional<byte[]> expected, Optional<byte[]> content) {
        try {
            if (isPrivate && content.isPresent()) {
                kit.disk().createFolder(LocalDisk.folderOf(path));
            }
            Path target = kit.disk().follow(path);
            if (!isSame(content(target), expected)) {
                return changed();
            }
            if (content.isEmpty()) {
                kit.disk().delete(target);
                kit.disk().forceFolder(LocalDisk.folderOf(target));
            } else {
                place(target, expected.isPresent(), content.get());
            }
            return isSame(content(target), content) ? Outcome.done() : changed();
        } catch (IOException e) {
            return Outcome.failed(kit.notWritten(path, e));
        }
    }

    private void place(Path target, boolean isThere, byte[] content) throws IOException {
        Path temporary = placing.stage(target, content);
        if (isThere) {
            try {
                kit.disk().resemble(temporary, target, !isPrivate);
            } catch (IOException e) {
                placing.discard(temporary, e);
                throw e;
            }
        }
        placing.finish(temporary, target);
    }

    /** Removes the temporary file that a crash may have left, which holds a key. */
    public Outcome<Done> tidy() {
        try {
            kit.disk().delete(Placing.temporaryOf(kit.disk().follow(path)));
            return Outcome.done();
        } catch (IOException e) {
            return Outcome.failed(kit.notWritten(path, e));
        }
    }

    private Outcome<Done> changed() {
        return Outcome.failed(ProblemCode.DESTINATION_CHANGED, path.toString());
    }

    private static boolean isSame(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() ? other.isPresent() && Arrays.equals(one.get(), other.get()) : other.isEmpty();
    }
}
