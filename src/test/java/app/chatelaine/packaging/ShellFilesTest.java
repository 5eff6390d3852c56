package app.chatelaine.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.chatelaine.cli.Cli;
import app.chatelaine.core.text.Messages;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The completions in the shells that they are for, and the manual; where a shell is not installed its test is skipped. */
class ShellFilesTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        output(
                java,
                "--class-path",
                System.getProperty("java.class.path"),
                "installer/linux/WriteShellFiles.java",
                folder.toString(),
                "1.2.3",
                "2026-01-02");
    }

    @Test
    void bash_completes_commands() throws Exception {
        assumeTrue(isThere("bash"), "no bash");
        assertThat(
                        output(
                                "bash",
                                "-c",
                                "compopt() { :; }; source " + folder.resolve("chatelaine.bash")
                                        + "; COMP_WORDS=(chatelaine ge); COMP_CWORD=1; _complete_chatelaine; echo ${COMPREPLY[@]}"))
                .isEqualTo("get");
    }

    @Test
    void fish_completes_commands_and_the_values_of_options() throws Exception {
        assumeTrue(isThere("fish"), "no fish");
        String load = "source " + folder.resolve("chatelaine.fish") + "; complete -C ";
        assertThat(output("fish", "--no-config", "-c", load + "'chatelaine ge'"))
                .startsWith("get\t");
        assertThat(output("fish", "--no-config", "-c", load + "'chatelaine env --format '"))
                .contains("bash")
                .contains("powershell");
    }

    @Test
    void zsh_takes_its_completion() throws Exception {
        assumeTrue(isThere("zsh"), "no zsh");
        assertThat(output(
                        "zsh",
                        "-fc",
                        "fpath=(" + folder
                                + " $fpath); autoload -Uz compinit; compinit -u -D; print $_comps[chatelaine];"
                                + " zsh -n " + folder.resolve("_chatelaine")))
                .isEqualTo("_chatelaine");
    }

    @Test
    void the_manual_names_every_command_and_option() throws Exception {
        String page = Files.readString(folder.resolve("chatelaine.1"));
        var root = Cli.commandLine(Messages.of(Locale.ENGLISH)).getCommandSpec();
        root.options()
                .forEach(
                        option -> assertThat(page).contains(option.longestName().replace("-", "\\-")));
        root.subcommands().forEach((name, line) -> assertThat(page).contains(".SS " + name));
        assertThat(page).contains("chatelaine 1.2.3").doesNotContain("null");
    }

    @Test
    void groff_reads_the_manual_without_a_warning() throws Exception {
        assumeTrue(isThere("groff"), "no groff");
        assertThat(output(
                        "groff",
                        "-man",
                        "-Tutf8",
                        "-ww",
                        "-z",
                        folder.resolve("chatelaine.1").toString()))
                .isEmpty();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private static String output(String... command) throws Exception {
        var process =
                new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = process.inputReader().readAllAsString();
        assertThat(process.waitFor()).as(text).isZero();
        return text.strip();
    }
}
