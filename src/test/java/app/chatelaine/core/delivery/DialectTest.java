package app.chatelaine.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.RealThing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    /** Values with every character that some reader treats in its own way. */
    static final List<String> AWKWARD = List.of(
            "plain",
            "with space",
            "it's",
            "say \"hi\"",
            "$HOME",
            "${HOME}",
            "`id`",
            "a\\b",
            "a\\\\b",
            "end\\",
            "a#b",
            " lead",
            "!boom",
            "%PATH%",
            "a&b|c<d>e^f",
            "~",
            "*",
            "ü€😀",
            "a=b",
            "-n",
            "; rm",
            "‘typographic’");

    @Nested
    class Spelling {

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '|',
                value = {
                    "DOTENV, abc_1-2, K=abc_1-2",
                    "DOTENV, a b, K='a b'",
                    "DOTENV, a$b, K='a$b'",
                    "DOTENV, it's, K=\"it's\"",
                    "BASH, it's, export K='it'\\''s'",
                    "FISH, it's, set -gx K 'it\\'s'",
                    "POWERSHELL, it's, $env:K = 'it''s'",
                    "CMD, a&b, set \"K=a&b\""
                })
        void follows_the_dialect(Dialect dialect, String value, String line) {
            assertThat(dialect.line(new Variable("K", value))).contains(line);
        }

        @Test
        void doubles_typographic_quotes_for_PowerShell_which_takes_them_for_plain_ones() {
            assertThat(Dialect.POWERSHELL.line(new Variable("K", "a’b"))).contains("$env:K = 'a’’b'");
        }
    }

    @Nested
    class Refusing {

        @ParameterizedTest
        @ValueSource(strings = {"${X}", "a\\\\b", "it's $5", "two\nlines", "end\\"})
        void dotenv_values_that_its_readers_would_not_agree_on(String value) {
            assertThat(Dialect.DOTENV.line(new Variable("K", value))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"100%", "say \"hi\"", "boom!", "two\nlines"})
        void cmd_values_that_the_prompt_would_change(String value) {
            assertThat(Dialect.CMD.line(new Variable("K", value))).isEmpty();
        }

        @ParameterizedTest
        @FieldSource("DIALECTS")
        void a_null_character_everywhere(Dialect dialect) {
            assertThat(dialect.line(new Variable("K", "a\0b"))).isEmpty();
        }

        static final List<Dialect> DIALECTS = List.of(Dialect.values());
    }

    @Nested
    class Reading_it_back_with_the_real_thing {

        static final List<String> AWKWARD = DialectTest.AWKWARD;

        @ParameterizedTest
        @FieldSource("AWKWARD")
        void bash_gets_the_same_characters(String value) throws Exception {
            RealThing.require(Files.isExecutable(Path.of("/bin/bash")), "there is no /bin/bash");
            String line = Dialect.BASH.line(new Variable("K", value)).orElseThrow();

            assertThat(run("/bin/bash", "-c", line + "; printf %s \"$K\"")).isEqualTo(value);
        }

        @ParameterizedTest
        @FieldSource("AWKWARD")
        void a_POSIX_shell_gets_the_same_characters_from_dotenv_or_there_is_no_line(String value) throws Exception {
            RealThing.require(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");
            var line = Dialect.DOTENV.line(new Variable("K", value));

            if (line.isPresent()) {
                assertThat(run("/bin/sh", "-c", line.get() + "; printf %s \"$K\""))
                        .isEqualTo(value);
            }
        }

        private static String run(String... command) throws IOException, InterruptedException {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            var process = builder.start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return out;
        }
    }
}
