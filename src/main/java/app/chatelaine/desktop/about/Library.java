package app.chatelaine.desktop.about;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Somebody else's work inside the program.
 *
 * @param coordinates names it exactly: group, artifact and version, or the version alone
 * @param licence the short name of its licence
 * @param url where to read more; empty when its makers name none
 */
public record Library(String name, String coordinates, String licence, String url) {
    /** The first is written by the build from what the libraries say of themselves, the second by hand: fonts and Java. */
    private static final List<String> LISTS = List.of("/app/chatelaine/licences.txt", "more.txt");

    private static final int PARTS = 4;

    /** All of them, by name. */
    public static List<Library> all() {
        var all = new ArrayList<Library>();
        for (String list : LISTS) {
            try (var in = Objects.requireNonNull(Library.class.getResourceAsStream(list), list);
                    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines()
                        .filter(line -> !line.isBlank())
                        .map(Library::parse)
                        .forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        all.sort(Comparator.comparing(Library::name, String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(all);
    }

    private static Library parse(String line) {
        String[] parts = line.split("\t", PARTS);
        return new Library(parts[0], parts[1], parts[2], parts[3]);
    }
}
