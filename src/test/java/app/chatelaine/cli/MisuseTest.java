package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.Canary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that cannot be, and the help that says how they can. */
class MisuseTest {
    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int NOT_FOUND = 3;

    private static final List<String> COMMANDS = List.of(
            ("services add create keys disable enable revoke regenerate rotate rotations list show edit remove check get env"
                            + " scan import which run deliver destinations doctor")
                    .split(" ", -1));

    @TempDir
    private Path home;

    private CommandLineBench bench;

    @BeforeEach
    void open() {
        bench = new CommandLineBench(home);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "add",
                "add ionworks",
                "get",
                "list --nonsense",
                "env work",
                "check --timeout x",
                "check --timeout 0",
                "check --retries 99"
            })
    void CLI_01_is_told_in_one_sentence_with_the_way_to_the_help(String line) {
        assertThat(bench.run(line.split(" "))).isEqualTo(USAGE);
        assertThat(bench.terminal.takeErr()).startsWith("chatelaine: ");
    }

    @Test
    void an_unknown_command_is_named_with_what_was_meant() {
        assertThat(bench.run("lst")).isEqualTo(USAGE);
        assertThat(bench.terminal.takeErr()).startsWith("chatelaine: There is no command “lst”. Did you mean “list”?");
        bench.run("frobnicate");
        assertThat(bench.terminal.takeErr()).startsWith("chatelaine: There is no command “frobnicate”.\n");
    }

    @Test
    void an_unknown_account_is_told_with_what_was_meant() {
        bench.add("production", Canary.value());

        assertThat(bench.run("get", "prodution")).isEqualTo(NOT_FOUND);
        assertThat(bench.terminal.takeErr()).contains("“prodution”. Did you mean “production”?");
    }

    @Test
    void an_unknown_service_is_told_with_the_way_to_keep_its_key() {
        assertThat(bench.run("add", "openai", "--name", "x")).isEqualTo(NOT_FOUND);
        assertThat(bench.terminal.takeErr())
                .contains("“openai”. A key of any other service is kept as one of “other”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "help"})
    void help_comes_however_it_is_asked_for(String asked) {
        bench.run("--help");
        String help = bench.terminal.takeOut();

        assertThat(bench.run(asked)).isEqualTo(DONE);
        assertThat(bench.terminal.takeOut()).isEqualTo(help);
        assertThat(bench.run("help", "add")).isEqualTo(DONE);
        assertThat(bench.terminal.takeOut()).contains("chatelaine add");
    }

    @Test
    void NET_06_a_key_typed_as_an_argument_is_not_repeated() {
        bench.run("add", "ionworks", Canary.value());
        bench.run("list", "--tag=" + Canary.value(), Canary.value());
        bench.run("--" + "keychain=" + Canary.value(), "nonsense");

        assertThat(bench.terminal.takeErr()).doesNotContain(Canary.value());
    }

    @Test
    void help_names_every_command_that_is_there_and_no_other() {
        bench.run("--help");
        String help = bench.terminal.takeOut();

        assertThat(help.substring(help.indexOf("Commands:"))
                        .lines()
                        .filter(line -> line.matches("  \\S.*"))
                        .map(line -> line.strip().split(" ", 2)[0]))
                .containsExactlyElementsOf(COMMANDS);
    }

    @Test
    void every_option_of_every_command_is_explained() {
        for (String command : COMMANDS) {
            assertThat(bench.run(command, "--help")).isEqualTo(DONE);
            // Beside the option or, where that is long, below it.
            assertThat(bench.terminal.takeOut())
                    .as(command)
                    .doesNotContainPattern("(?m)^ +--[a-z-]+(=\\S+)?\\R(?! {10,}\\S)");
        }
    }
}
