package app.chatelaine.adapters.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Tells whether files were written since it was last asked, by this program or by another. Each question reads the disk. */
public final class FileChanges implements BooleanSupplier {
    private static final Stamp NONE = new Stamp(FileTime.fromMillis(0), 0, null);

    private final List<Path> files;
    private List<Stamp> seen;

    public FileChanges(Path... files) {
        this.files = List.of(files);
        seen = stamps(this.files);
    }

    @Override
    public synchronized boolean getAsBoolean() {
        var now = stamps(files);
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    private static List<Stamp> stamps(List<Path> files) {
        return files.stream().map(FileChanges::stamp).toList();
    }

    /** Equal as long as nobody wrote the file, or what it links to. */
    public static Object stampOf(String path) {
        try {
            return stamp(Path.of(path));
        } catch (InvalidPathException e) {
            return NONE;
        }
    }

    private static Stamp stamp(Path file) {
        try {
            var found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(found.lastModifiedTime(), found.size(), found.fileKey());
        } catch (IOException e) {
            return NONE;
        }
    }

    /** @param identity differs after a file was replaced, where the system has such a thing */
    private record Stamp(
            FileTime written, long size, @Nullable Object identity) {}
}
