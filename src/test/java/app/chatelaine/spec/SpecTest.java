package app.chatelaine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecTest {
    private static final Pattern WRITTEN = Pattern.compile("\\*\\*([A-Z]{3}_\\d{2})\\*\\*");
    private static final Pattern SHOWN = Pattern.compile("(?:void|class) ([A-Z]{3}_\\d{2})_");

    @Test
    void every_requirement_is_shown_by_a_test() {
        var missing = new TreeSet<>(required());
        missing.removeAll(shown());
        assertThat(missing).as("requirements without a test").isEmpty();
    }

    @Test
    void every_id_that_a_test_names_is_a_requirement() {
        var unknown = new TreeSet<>(shown());
        unknown.removeAll(required());
        assertThat(unknown).as("ids that stand in no specification").isEmpty();
    }

    @Test
    void it_looked_at_a_specification_and_at_tests() {
        assertThat(required()).hasSizeGreaterThan(30);
        assertThat(shown()).isNotEmpty();
    }

    private static Set<String> required() {
        return ids(Path.of("docs", "spec"), ".md", WRITTEN);
    }

    private static Set<String> shown() {
        return ids(Path.of("src", "test", "java"), ".java", SHOWN);
    }

    private static Set<String> ids(Path folder, String ending, Pattern pattern) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(text(file)).results().map(m -> m.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
