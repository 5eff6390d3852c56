package app.chatelaine.adapters.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of small texts that people write and the program only reads. */
public final class TextFolder {
    /** Far above what anybody writes by hand. */
    private static final long LARGEST = 1 << 20;

    private TextFolder() {}

    /**
     * The files of a folder that end in {@code suffix}, in the order of their names. A folder that is not there has none.
     *
     * @param suffix such as {@code .json}
     */
    public static List<TextFile> read(Path folder, String suffix) {
        var texts = new ArrayList<TextFile>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .map(file -> new TextFile(file, text(file)))
                    .forEach(texts::add);
        } catch (IOException e) {
            texts.add(new TextFile(folder, Optional.empty()));
        }
        return texts;
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * One file, or the folder itself when that cannot be read.
     *
     * @param text empty when it cannot be read as UTF-8 text of at most 1 MiB
     */
    public record TextFile(Path path, Optional<String> text) {}
}
