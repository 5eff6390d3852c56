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

class ScanCommandTest {
    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int IO = 5;
    private static final String KEY = Canary.value();

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private CommandLineBench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new CommandLineBench(home);
        Path real = files.toRealPath();
        files = real;
        Files.writeString(files.resolve(".env"), "# mine\nIONWORKS_API_KEY=" + KEY + "\n");
        Files.writeString(files.resolve("old.toml"), "ionworks_api_key = '" + KEY + "old'\n");
        Files.writeString(files.resolve("x.yaml"), "token: " + KEY + "\nASHR_LABS_API_KEY: " + KEY + "else\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void SCN_09_tells_of_each_key_whose_it_is_and_whether_it_is_the_present_one() {
        String id = bench.add("work", KEY);

        var found = bench.json("scan", files.toString(), "--json");

        assertThat(found).hasSize(4);
        var first = found.get(0);
        assertThat(first.get("path").asString()).isEqualTo(files.resolve(".env").toString());
        assertThat(first.get("line").asInt()).isEqualTo(2);
        assertThat(first.get("service").asString()).isEqualTo("ionworks");
        assertThat(first.get("variable").asString()).isEqualTo("IONWORKS_API_KEY");
        assertThat(first.get("fingerprint").asString())
                .isEqualTo(bench.json("show", "work", "--json")
                        .get("key")
                        .get("fingerprint")
                        .asString());
        assertThat(first.get("managed").asBoolean()).isTrue();
        assertThat(first.get("account").get("id").asString()).isEqualTo(id);
        assertThat(found)
                .extracting(place -> place.get("state").asString())
                .containsExactly("current", "other", "current", "unmanaged");
        assertThat(found.get(2).get("variable").asString()).isEqualTo("token");
        assertThat(found.get(2).get("service").asString()).isEqualTo("ionworks");
    }

    @Test
    void SCN_05_prints_a_table_of_places_without_keys_and_the_census_on_standard_error() {
        bench.add("work", KEY);

        assertThat(bench.run("scan", files.toString())).isEqualTo(DONE);

        assertThat(bench.terminal.takeOut())
                .contains(files.resolve(".env") + ":2", "in “work”", "unmanaged", "another key")
                .doesNotContain(KEY.substring(0, 20));
        assertThat(bench.terminal.takeErr()).contains("3 files read in one folder.");
    }

    @Test
    void CLI_01_a_folder_that_is_not_there_and_none_at_all_are_told_apart() {
        assertThat(bench.run("scan", files.resolve("nowhere").toString())).isEqualTo(IO);
        assertThat(bench.run("scan")).isEqualTo(USAGE);
    }
}
