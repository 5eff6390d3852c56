package app.chatelaine.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.RealKeyring;
import app.chatelaine.testing.RealThing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two hundred nasty values, written by us and read back by the programs that people have. */
class DialectTableTest {
    private static final int VALUES = 200;
    private static final long SEED = 20_261_121;

    private static final List<String> PIECES = List.of(
            "$", "#", "'", "\"", "\\", " ", "=", "!", "%", "{", "}", "(", ")", "`", "~", "*", "&", "|", "<", ">", "^",
            ";", ":", "@", ",", ".", "/", "-", "_", "+", "[", "]", "?", "a", "Z", "9", "ü", "é", "€", "😀", "‘", "’",
            "\u00A0", "\u2003", "\u2028", "\uFEFF", "${", "$(", "\\n", "\\\\", " #", "%20", "export ", "''", "\"\"");

    private static final List<String> CHOSEN = List.of(
            "plain",
            " lead",
            "trail ",
            "  ",
            "it's",
            "say \"hi\"",
            "it's \"both\"",
            "$HOME",
            "${HOME}",
            "$(id)",
            "`id`",
            "a\\b",
            "a\\\\b",
            "end\\",
            "a#b",
            "a #b",
            "#a",
            "!boom",
            "%PATH%",
            "100%",
            "a=b",
            "=a",
            "a=",
            "-n",
            "~",
            "*",
            "\\n",
            "\\t",
            "\\'",
            "\\\"",
            "'",
            "\"",
            "`",
            "\\",
            "{}",
            "a&b|c<d>e^f",
            "ü€😀",
            "‘typographic’",
            "K=v",
            "export");

    private static final List<String> ALL = values();

    @TempDir
    private Path folder;

    private static List<String> values() {
        var random = new Random(SEED);
        var values = new ArrayList<>(CHOSEN);
        while (values.size() < VALUES) {
            var value = new StringBuilder();
            for (int left = 1 + random.nextInt(10); left > 0; left--) {
                value.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            values.add(value.toString());
        }
        return List.copyOf(values);
    }

    @ParameterizedTest
    @CsvSource({"/bin/bash, bash", "/bin/dash, dash"})
    void DLV_03_a_POSIX_shell_reads_from_a_dotenv_file_what_was_written(Path shell, String name) throws Exception {
        RealThing.require(Files.isExecutable(shell), "needs " + name);

        assertReads(Dialect.DOTENV, shell.toString(), "-c", ". ./written; " + printed());
    }

    @Test
    void DLV_03_python_dotenv_reads_what_was_written() throws Exception {
        Path python = Path.of("/usr/bin/python3");
        RealThing.require(
                Files.isExecutable(python)
                        && run(folder, python.toString(), "-c", "import dotenv").isEmpty(),
                "needs python3-dotenv");

        assertReads(
                Dialect.DOTENV,
                python.toString(),
                "-c",
                "import dotenv, sys; v = dotenv.dotenv_values('written');"
                        + "sys.stdout.buffer.write(b''.join(v.get('K%d' % i, '').encode() + b'\\0' for i in range(VALUES)))"
                                .replace("VALUES", "" + VALUES));
    }

    @Test
    void DLV_03_node_reads_what_was_written() throws Exception {
        RealKeyring.requireProgram("node", "nodejs");

        assertReads(Dialect.DOTENV, "node", "--env-file=written", "-e", node("process.env"));
    }

    /** Debian has no package of it; with {@code NODE_PATH} set to where npm put it, it is tried, too. */
    @Test
    void DLV_03_dotenv_for_node_reads_what_was_written() throws Exception {
        RealKeyring.requireProgram("node", "nodejs");
        Assumptions.assumeTrue(run(folder, "node", "-e", "require('dotenv')").isEmpty(), "there is no dotenv for Node");

        assertReads(
                Dialect.DOTENV, "node", "-e", node("require('dotenv').parse(require('fs').readFileSync('written'))"));
    }

    @Test
    void CLI_05_bash_reads_every_value() throws Exception {
        RealThing.require(Files.isExecutable(Path.of("/bin/bash")), "needs bash");

        assertThat(assertReads(Dialect.BASH, "/bin/bash", "-c", ". ./written; " + printed()))
                .isEqualTo(VALUES);
    }

    @Test
    void CLI_05_dash_reads_every_value_that_is_written_for_bash() throws Exception {
        RealThing.require(Files.isExecutable(Path.of("/bin/dash")), "needs dash");

        assertThat(assertReads(Dialect.BASH, "/bin/dash", "-c", ". ./written; " + printed()))
                .isEqualTo(VALUES);
    }

    @Test
    void CLI_05_fish_reads_every_value() throws Exception {
        RealKeyring.requireProgram("fish", "fish");

        assertThat(assertReads(Dialect.FISH, "fish", "--no-config", "-c", "source ./written; " + printed()))
                .isEqualTo(VALUES);
    }

    /** Debian has no package of it. */
    @Test
    void CLI_05_PowerShell_reads_every_value() throws Exception {
        Assumptions.assumeTrue(
                Arrays.stream(String.valueOf(System.getenv("PATH")).split(":", -1))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "pwsh"))),
                "there is no pwsh");
        String names = IntStream.range(0, VALUES).mapToObj(i -> "$env:K" + i).collect(Collectors.joining(","));

        assertThat(assertReads(
                        Dialect.POWERSHELL,
                        "pwsh",
                        "-NoProfile",
                        "-Command",
                        "Invoke-Expression (Get-Content -Raw ./written); foreach ($v in " + names
                                + ") { [Console]::Write($v + [char]0) }"))
                .isEqualTo(VALUES);
    }

    /** How many values the dialect has a line for; each of them came back with the same bytes. */
    private int assertReads(Dialect dialect, String... command) throws Exception {
        var lines = new ArrayList<String>();
        for (int i = 0; i < VALUES; i++) {
            dialect.line(new Variable("K" + i, ALL.get(i))).ifPresent(lines::add);
        }
        Files.writeString(folder.resolve("written"), String.join("\n", lines) + "\n");

        String[] read = run(folder, command).split("\0", -1);

        assertThat(read).hasSize(VALUES + 1);
        for (int i = 0; i < VALUES; i++) {
            var variable = new Variable("K" + i, ALL.get(i));
            assertThat(read[i])
                    .as("value %d", i)
                    .isEqualTo(dialect.line(variable).isPresent() ? ALL.get(i) : "");
        }
        assertThat(lines).hasSizeGreaterThan(VALUES / 2);
        return lines.size();
    }

    private static String printed() {
        return "printf '%s\\0' "
                + IntStream.range(0, VALUES).mapToObj(i -> "\"$K" + i + "\"").collect(Collectors.joining(" "));
    }

    private static String node(String values) {
        return "const v = " + values + "; for (let i = 0; i < " + VALUES
                + "; i++) process.stdout.write((v['K' + i] ?? '') + '\\0')";
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "HOME", folder.toString()));
        var process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
