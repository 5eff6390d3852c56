package app.chatelaine.desktop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the files of the window may not say: colours and words have their own files, spacing its grid. */
class SourceFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/app/chatelaine/desktop");
    private static final Path SOURCES = Path.of("src/main/java/app/chatelaine/desktop");
    private static final Set<String> THEMES = Set.of("light.css", "dark.css");

    private static final Pattern COLOUR_IN_STYLE = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsba?|hsla?)\\(|[a-z-]+:\\s*(?:white|black|red|green|blue|gr[ae]y|yellow|orange)\\b");
    private static final Pattern COLOUR_IN_JAVA = Pattern.compile(
            "\"[^\"\\n]*#[0-9a-fA-F]{6}\\b[^\"\\n]*\"|\\bColor\\.(?!TRANSPARENT\\b)(?:[A-Z]{3,}|rgb|web|color|hsb|gray)\\b");
    private static final Pattern WORDS_IN_FXML = Pattern.compile(
            "\\b(?:text|promptText|accessibleText|accessibleHelp|label|title|help)=\"(?![%$])[^\"]*\\p{L}[^\"]*\"");
    private static final Pattern WORDS_IN_JAVA =
            Pattern.compile("(?:\\b(?:setText|setPromptText|setAccessibleText|setAccessibleHelp|setTitle|setHeaderText)"
                    + "|\\bnew (?:Label|Button|Tooltip|Text|Hyperlink|CheckBox|RadioButton|MenuItem|Menu|ToggleButton))"
                    + "\\(\\s*\"[^\"\\n]*\\p{L}[^\"\\n]*\"");

    private static final Pattern SPACING =
            Pattern.compile("-fx-(?:padding|spacing|hgap|vgap|graphic-text-gap|label-padding):([^;]+);");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(?:\\.\\d+)?)px");

    /** Hairlines, and half steps inside of one part, where a whole step would tear an icon from its word. */
    private static final Set<Double> BELOW_THE_GRID = Set.of(1.0, 2.0, 6.0);

    @Test
    void no_colour_outside_of_the_themes() {
        assertThat(found(RESOURCES, file -> !THEMES.contains(file), COLOUR_IN_STYLE))
                .isEmpty();
        assertThat(found(SOURCES, file -> true, COLOUR_IN_JAVA)).isEmpty();
    }

    @Test
    void no_words_outside_of_the_messages() {
        assertThat(found(RESOURCES, file -> file.endsWith(".fxml"), WORDS_IN_FXML))
                .isEmpty();
        assertThat(found(SOURCES, file -> true, WORDS_IN_JAVA)).isEmpty();
    }

    @Test
    void spacing_is_on_a_grid_of_four_pixels() {
        var off = new ArrayList<String>();
        for (Path file : files(RESOURCES, name -> name.endsWith(".css"))) {
            var spacing = SPACING.matcher(text(file));
            while (spacing.find()) {
                var number = NUMBER.matcher(spacing.group(1));
                while (number.find()) {
                    double pixels = Math.abs(Double.parseDouble(number.group(1)));
                    if (pixels % 4 != 0 && !BELOW_THE_GRID.contains(pixels)) {
                        off.add(file.getFileName() + ": " + spacing.group().strip());
                    }
                }
            }
        }
        assertThat(off).isEmpty();
    }

    private static List<String> found(Path folder, Predicate<String> which, Pattern pattern) {
        var found = new ArrayList<String>();
        for (Path file : files(folder, which)) {
            var matcher = pattern.matcher(withoutComments(text(file)));
            while (matcher.find()) {
                String here = file.getFileName() + ": " + matcher.group();
                if (!NOT_MEANT.contains(here)) {
                    found.add(here);
                }
            }
        }
        return found;
    }

    /** The program has one name everywhere, gray smoothing is no colour, and a tile has that of its service, which is data. */
    private static final Set<String> NOT_MEANT = Set.of(
            "MainView.fxml: text=\"Chatelaine\"",
            "base.css: -fx-font-smoothing-type: gray",
            "AccountState.java: \"#57606a\"",
            "ServiceTile.java: Color.web");

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?s)<!--.*?-->", "");
    }

    private static List<Path> files(Path folder, Predicate<String> which) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(css|fxml|java)"))
                    .filter(file -> which.test(file.getFileName().toString()))
                    .toList();
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
