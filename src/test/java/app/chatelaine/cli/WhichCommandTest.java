package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.Canary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhichCommandTest {
    private static final int DONE = 0;
    private static final int NO = 1;
    private static final String KEY = Canary.value();

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private CommandLineBench bench;

    @BeforeEach
    void open() {
        bench = new CommandLineBench(home);
        bench.add("work", KEY);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void DRF_03_all_places_are_shown_in_the_documented_order_with_the_winner() throws IOException {
        Files.writeString(folder.resolve(".env"), "IONWORKS_API_KEY=" + KEY + "\n");

        var layers = bench.json("which", "work", "--dir", folder.toString(), "--json");

        assertThat(layers)
                .extracting(layer -> layer.get("layer").asString())
                .containsExactly("argument", "terminal", "login-shell", "dotenv");
        assertThat(layers)
                .extracting(layer -> layer.get("wins").asBoolean())
                .containsExactly(false, false, false, true);
        assertThat(layers.get(3).get("state").asString()).isEqualTo("current");
        assertThat(bench.run("which", "work", "--dir", folder.toString())).isEqualTo(DONE);
        assertThat(bench.terminal.takeOut()).contains("<- is used").doesNotContain(KEY);
    }

    @Test
    void DRF_04_another_key_that_wins_is_warned_of_and_no_key_is_told() throws IOException {
        assertThat(bench.run("which", "work", "--dir", folder.toString())).isEqualTo(NO);
        assertThat(bench.terminal.takeErr()).contains("No program of Ionworks finds a key here");

        Files.writeString(folder.resolve(".env"), "IONWORKS_API_KEY=" + KEY + "old\n");
        assertThat(bench.run("which", "work", "--dir", folder.toString())).isEqualTo(NO);
        assertThat(bench.terminal.takeErr()).contains("Careful: ").contains("another key than “work”");
    }
}
