import app.chatelaine.cli.Cli;
import app.chatelaine.core.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Writes what shells and {@code man} know of the program, all from the commands and options as the program has them.
 *
 * <p>Arguments: the folder to write to, the version, the day of the release.
 */
public final class WriteShellFiles {
    private WriteShellFiles() {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        CommandLine line = Cli.commandLine(Messages.of(Locale.ENGLISH));
        // Without the line that would make it a program: shells read it.
        Files.writeString(
                folder.resolve("chatelaine.bash"),
                AutoComplete.bash("chatelaine", line).replaceFirst("^#!.*\\R", ""));
        Files.writeString(folder.resolve("chatelaine.fish"), FishCompletion.of(line.getCommandSpec()));
        Files.writeString(folder.resolve("_chatelaine"), ZshCompletion.of(line.getCommandSpec()));
        Files.writeString(
                folder.resolve("chatelaine.1"), ManualPage.of(line.getCommandSpec(), arguments[1], arguments[2]));
    }
}
