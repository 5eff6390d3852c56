import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/**
 * Writes the binary form of each style sheet beside it, which JavaFX takes where it is there: the window need not parse text
 * before it is drawn. Runs on the modules of JavaFX.
 *
 * <p>Argument: the folder of the style sheets.
 */
public final class ConvertStyles {
    private ConvertStyles() {}

    public static void main(String[] arguments) throws IOException {
        try (var files = Files.walk(Path.of(arguments[0]))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".css")).toList()) {
                Path binary = Path.of(file.toString().replaceFirst("css$", "bss"));
                Stylesheet.convertToBinary(file.toFile(), binary.toFile());
            }
        }
    }
}
