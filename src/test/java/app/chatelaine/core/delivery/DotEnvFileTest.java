package app.chatelaine.core.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvFileTest {
    private static final String NEW = "new-value";

    @Nested
    class Setting_a_variable {

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '|',
                ignoreLeadingAndTrailingWhitespace = false,
                value = {
                    "K=old;K=new-value",
                    "K='old';K='new-value'",
                    "K=\"old\";K=\"new-value\"",
                    "K=`old`;K=new-value",
                    "export K=old;export K=new-value",
                    "  export\tK=old;  export\tK=new-value",
                    "K=;K=new-value",
                    "K = old;K=new-value",
                    "K= ;K=new-value",
                    "K=old # mine;K=new-value # mine",
                    "K='old'   # mine's;K='new-value'   # mine's",
                    "K='old'#mine;K='new-value' #mine",
                    "K= # to be filled in;K=new-value # to be filled in",
                    "K=old#er;K=new-value",
                    "K=old and older  ;K=new-value  ",
                    "K=\"o\\\"ld\";K=\"new-value\"",
                    "K='it#s' ;K='new-value' "
                },
                delimiter = ';')
        void DLV_02_changes_its_value_and_keeps_what_stands_around_it(String before, String after) {
            for (String end : List.of("\n", "\r\n", "\r", "")) {
                String other = "# K=comment" + (end.isEmpty() ? "\n" : end);
                assertThat(set(other + before + end, "K", NEW)).isEqualTo(other + after + end);
            }
        }

        @Test
        void DLV_02_changes_every_line_that_sets_it() {
            assertThat(set("K=1\nA=2\nexport K='3'\nKK=4\n#K=5\nK=", "K", NEW))
                    .isEqualTo("K=new-value\nA=2\nexport K='new-value'\nKK=4\n#K=5\nK=new-value");
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '|',
                value = {
                    "||,|K=new-value\n|",
                    "|A=1\n|,|A=1\nK=new-value\n|",
                    "|A=1|,|A=1\nK=new-value|",
                    "|A=1\r\n|,|A=1\r\nK=new-value\r\n|",
                    "|A=1\r\nB=2|,|A=1\r\nB=2\r\nK=new-value|",
                    "|# only\n\n|,|# only\n\nK=new-value\n|"
                })
        void DLV_02_adds_a_line_in_the_manner_of_the_file_where_none_sets_it(String before, String after) {
            assertThat(set(before, "K", NEW)).isEqualTo(after);
        }

        @Test
        void DLV_02_keeps_the_byte_order_mark_and_bytes_of_any_encoding() {
            byte[] old = "\u00EF\u00BB\u00BFK=old\nA=\u00E4\u00F6\u0080\u00FF\u00A0\u0085\n".getBytes(ISO_8859_1);

            var changed = ((Ok<byte[]>) DotEnvFile.set("p", old, List.of(new Variable("K", NEW)))).value();

            assertThat(new String(changed, ISO_8859_1))
                    .isEqualTo("\u00EF\u00BB\u00BFK=new-value\nA=\u00E4\u00F6\u0080\u00FF\u00A0\u0085\n");
        }

        @Test
        void DLV_03_takes_other_quotes_where_the_lines_own_cannot_hold_the_value() {
            assertThat(set("K=\"old\"\n", "K", "a$b")).isEqualTo("K='a$b'\n");
            assertThat(set("K='old'\n", "K", "it's")).isEqualTo("K=\"it's\"\n");
            assertThat(set("K=old\n", "K", "a b")).isEqualTo("K='a b'\n");
            assertThat(set("K='old'\n", "K", "ü€😀")).isEqualTo("K='ü€😀'\n");
        }

        @Test
        void DLV_02_leaves_values_over_several_lines_alone() {
            String before = "A=\"one\nK=inside\n\"\nK=old\nB='two\nthree'\n";

            assertThat(problem(before)).isEqualTo("DOTENV_UNCLEAR [p, 1, K]");
            assertThat(set(before.replace("K=inside", "L=inside"), "K", NEW))
                    .isEqualTo("A=\"one\nL=inside\n\"\nK=new-value\nB='two\nthree'\n");
        }

        @Test
        void DLV_02_an_apostrophe_that_is_never_closed_hides_no_later_line() {
            assertThat(set("A='one\nK=old\n", "K", NEW)).isEqualTo("A='one\nK=new-value\n");
        }

        @Test
        void DLV_02_sets_several_at_once() {
            var variables = List.of(new Variable("K", NEW), new Variable("URL", "https://localhost:8443/a"));

            var changed = ((Ok<byte[]>) DotEnvFile.set("p", "URL=x\n".getBytes(UTF_8), variables)).value();

            assertThat(new String(changed, UTF_8)).isEqualTo("URL=https://localhost:8443/a\nK=new-value\n");
        }
    }

    @Nested
    class Refusing {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "K='a'b",
                    "K=\"a\"'b'",
                    "K='open",
                    "K: old",
                    "export K: old",
                    "K='two\nlines'",
                    "K=\"a\" b # c"
                })
        void DLV_02_a_line_that_programs_read_in_different_ways(String line) {
            assertThat(problem("A=1\n" + line + "\n")).isEqualTo("DOTENV_UNCLEAR [p, 2, K]");
        }

        @Test
        void DLV_02_what_is_no_text() {
            assertThat(problem("\u00FF\u00FEK\0=\0a\0\n\0")).startsWith("DOTENV_UNCLEAR");
        }

        @ParameterizedTest
        @ValueSource(strings = {"two\nlines", "a\rb", "tab\there", "${X}", "a\\\\b", "it's $5", "end\\", "nul\0"})
        void DLV_03_a_value_that_programs_would_read_in_different_ways(String value) {
            var outcome = DotEnvFile.set("p", new byte[0], List.of(new Variable("K", value)));

            assertThat(text(outcome)).isEqualTo("SECRET_NOT_WRITABLE [K, .env]");
        }
    }

    @Nested
    class An_example {

        @Test
        void DLV_04_names_the_variable_without_a_value() {
            assertThat(mention("A=\n", "K")).isEqualTo("A=\nK=\n");
        }

        @Test
        void DLV_04_that_names_it_stays() {
            assertThat(mention("K=your-key-here\n", "K")).isEqualTo("K=your-key-here\n");
            assertThat(mention("K=\n", "K")).isEqualTo("K=\n");
        }

        private static String mention(String old, String variable) {
            return new String(DotEnvFile.mention(old.getBytes(UTF_8), variable), UTF_8);
        }
    }

    @Test
    void values_are_read_without_their_quotes_and_comments() {
        byte[] content = "K=a\nK='b' # c\nK=\"d\\\"e\"\nK=`f`\n#K=g\nK=h i # j\n".getBytes(UTF_8);

        assertThat(DotEnvFile.values(content, "K")).containsExactly("a", "b", "d\"e", "f", "h i");
    }

    private static String set(String old, String variable, String value) {
        var outcome = DotEnvFile.set("p", old.getBytes(UTF_8), List.of(new Variable(variable, value)));
        return outcome.fold(bytes -> new String(bytes, UTF_8), problem -> text(outcome));
    }

    private static String problem(String old) {
        return text(DotEnvFile.set("p", old.getBytes(ISO_8859_1), List.of(new Variable("K", NEW))));
    }

    private static String text(Outcome<?> outcome) {
        var problem = ((Failed<?>) outcome).problem();
        assertThat(problem.code()).isIn(ProblemCode.DOTENV_UNCLEAR, ProblemCode.SECRET_NOT_WRITABLE);
        return problem.code() + " " + problem.details();
    }
}
