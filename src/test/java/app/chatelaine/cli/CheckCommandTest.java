package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final int NO = 1;

    @TempDir
    private Path home;

    @Test
    void HLT_06_shows_what_it_found_where_a_newer_program_wrote_the_history() throws IOException {
        try (var bench = new CommandLineBench(home)) {
            bench.terminal.input("tp_" + "a".repeat(32));
            bench.run("add", "ashr-labs", "--name", "work");
            bench.terminal.takeOut();
            Files.writeString(
                    bench.program.folder().resolve("health.json"),
                    "{ \"schema\" : 99, \"writtenBy\" : \"9.9.9\", \"accounts\" : [ ] }");
            bench.terminal.takeErr();

            assertThat(bench.run("check", "work")).isEqualTo(NO);
            assertThat(bench.terminal.takeOut()).contains("work");
            assertThat(bench.terminal.takeErr())
                    .contains("These results are not kept: ")
                    .contains("newer Chatelaine (9.9.9)");
        }
    }
}
