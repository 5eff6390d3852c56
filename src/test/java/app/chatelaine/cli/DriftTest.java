package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftTest {
    private static final String KEY = Canary.value();

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    @Test
    void DRF_02_what_somebody_did_to_a_destination_is_seen_and_left() throws IOException {
        Path env = folder.toRealPath().resolve(".env");
        try (var bench = new CommandLineBench(home)) {
            bench.add("work", KEY);
            bench.run("deliver", "work", "--to", "dotenv:" + env);
            assertThat(state(bench)).isEqualTo("current");

            String edited = "IONWORKS_API_KEY=somebody-elses\n";
            Files.writeString(env, edited);
            assertThat(state(bench)).isEqualTo("edited");
            assertThat(Files.readString(env)).isEqualTo(edited);

            Files.writeString(env, "A=1\n");
            assertThat(state(bench)).isEqualTo("missing");

            Files.delete(env);
            Files.createDirectory(env);
            assertThat(state(bench)).isEqualTo("unreadable");
        }
    }

    private static String state(CommandLineBench bench) {
        bench.terminal.takeOut();
        return bench.json("show", "work", "--json")
                .get("destinations")
                .get(0)
                .get("state")
                .asString();
    }
}
