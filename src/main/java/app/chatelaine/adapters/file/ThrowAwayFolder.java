package app.chatelaine.adapters.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the user alone that is gone, with all in it, when it is closed. */
public record ThrowAwayFolder(Path path) implements AutoCloseable {

    public static ThrowAwayFolder create(String prefix) throws IOException {
        return new ThrowAwayFolder(Files.createTempDirectory(prefix));
    }

    /** Removes what can be removed; what is left is the system's temporary folder's to clean. */
    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            return;
        }
    }
}
