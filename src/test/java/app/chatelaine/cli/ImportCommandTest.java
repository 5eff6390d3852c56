package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.StoreCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int NOT_FOUND = 3;
    private static final int KEYCHAIN = 4;
    private static final int IO = 5;
    private static final int REFUSED = 6;
    private static final String KEY = Canary.value();

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private CommandLineBench bench;
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        bench = CommandLineBench.withVault(home);
        folder = Files.createDirectories(files.toRealPath().resolve("project"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void IMP_01_keys_become_accounts_with_what_the_file_tells() throws IOException {
        Path env = put(
                ".env",
                "# two services\nIONWORKS_API_KEY=" + KEY + "\nION_CLIENT_ID=cid-1\nION_CLIENT_SECRET='" + KEY
                        + "ion'\nION_API_URI=https://staging-api.buildwithion.com/\nSANDBOX_ION_CLIENT_SECRET=" + KEY
                        + "other\n");

        assertThat(bench.run("import", env.toString()))
                .as(bench.terminal.takeErr())
                .isEqualTo(DONE);

        assertThat(bench.terminal.takeOut().lines()).hasSize(3).allMatch(id -> id.matches("[a-z2-7]{16}"));
        var accounts = bench.json("list", "--json");
        assertThat(accounts)
                .extracting(a -> a.get("name").asString())
                .containsExactly("project", "project", "project sandbox");
        assertThat(accounts.get(1).get("service").asString()).isEqualTo("ion");
        assertThat(accounts.get(1).get("environment").asString()).isEqualTo("sandbox");
        bench.run("get", "ion/project");
        assertThat(bench.terminal.takeOut()).isEqualTo(KEY + "ion");
        bench.run("get", "ion/project", "--field", "clientId");
        assertThat(bench.terminal.takeOut()).startsWith("cid-1");
        assertThat(Files.readString(env)).contains(KEY);
    }

    @Test
    void IMP_01_a_key_whose_account_lacks_an_address_is_told_and_stops_no_other() throws IOException {
        Path env = put(".env", "PINEXQ_API_KEY=" + KEY + "\nIONWORKS_API_KEY=" + KEY + "2\n");

        assertThat(bench.run("import", env.toString())).isEqualTo(USAGE);

        assertThat(bench.terminal.takeErr()).contains("line 1 was not stored").contains("line 2 as “project”");
        bench.terminal.takeOut();
        assertThat(bench.json("list", "--json")).hasSize(1);
    }

    @Test
    void IMP_02_a_held_key_is_told_and_refused_when_there_is_nothing_else_to_do() throws IOException {
        bench.add("work", KEY);
        Path env = put(".env.production", "IONWORKS_API_KEY=" + KEY + "\n");

        assertThat(bench.run("import", env.toString())).isEqualTo(REFUSED);
        assertThat(bench.terminal.takeErr()).contains("stored already, as “work”");

        Files.writeString(env, "IONWORKS_API_KEY=" + KEY + "\nSTAGING_IONWORKS_API_KEY=" + KEY + "new\n");
        assertThat(bench.run("import", env.toString())).isEqualTo(DONE);
        bench.terminal.takeOut();
        assertThat(bench.json("list", "--json").get(1).get("name").asString()).isEqualTo("project production staging");
    }

    @Test
    void IMP_03_a_key_that_the_keychain_does_not_give_back_stays_in_the_file() throws IOException {
        String id = bench.add("work", KEY);
        Path env = put(".env", "IONWORKS_API_KEY=" + KEY + "\n");
        assertThat(bench.program.keychain().delete(SecretRef.currentKey(id)).isOk())
                .isTrue();

        assertThat(bench.run("import", env.toString(), "--remove-plaintext")).isEqualTo(KEYCHAIN);
        assertThat(Files.readString(env)).contains(KEY);

        StoreCalls.write(bench.program.keychain(), SecretRef.currentKey(id), "another")
                .handle(done -> {}, problem -> {});
        assertThat(bench.run("import", env.toString(), "--remove-plaintext")).isEqualTo(KEYCHAIN);
        assertThat(Files.readString(env)).contains(KEY);
        assertThat(bench.terminal.takeErr()).contains("stays in the file");
    }

    @Test
    void IMP_06_taking_out_changes_nothing_else_and_delivering_puts_it_back() throws IOException {
        for (String line :
                List.of("IONWORKS_API_KEY=%s", "export IONWORKS_API_KEY=\"%s\" # mine", "IONWORKS_API_KEY='%s'")) {
            String before = "\uFEFF# one\r\nA=1\r\n" + line.formatted(KEY) + "\r\n  B = 'x' # y";
            Path env = put(".env", before);
            bench.terminal.takeOut();

            assertThat(bench.run("import", env.toString(), "--remove-plaintext"))
                    .isEqualTo(DONE);

            assertThat(Files.readString(env)).isEqualTo(before.replace(KEY, ""));
            String way = bench.terminal
                    .takeErr()
                    .lines()
                    .filter(told -> told.contains("chatelaine deliver"))
                    .findFirst()
                    .orElseThrow();
            String[] undo = way.replaceAll(".*chatelaine deliver ", "").split(" --to ", 2);
            assertThat(bench.run("deliver", undo[0], "--to", undo[1]))
                    .as(bench.terminal.takeErr())
                    .isEqualTo(DONE);
            assertThat(Files.readString(env)).isEqualTo(before);
        }
    }

    @Test
    void IMP_04_a_credentials_file_goes_as_a_whole_and_comes_back() throws IOException {
        Path file = put("../.impact/api.key", KEY);

        assertThat(bench.run("import", file.toString(), "--remove-plaintext"))
                .as(bench.terminal.takeErr())
                .isEqualTo(DONE);
        assertThat(file).doesNotExist();
        String id = bench.terminal.takeOut().strip();
        assertThat(bench.json("show", id, "--json").get("name").asString()).isEqualTo("impact");

        assertThat(bench.run("deliver", id, "--to", "file:" + file.normalize())).isEqualTo(DONE);
        assertThat(Files.readAllBytes(file)).isEqualTo(KEY.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void IMP_05_what_cannot_be_taken_out_safely_stays_and_is_told() throws IOException {
        for (String content : new String[] {
            "IONWORKS_API_KEY=" + KEY + "\nIONWORKS_API_KEY=another-value-1\n", "# IONWORKS_API_KEY=" + KEY + "\n"
        }) {
            Path env = put(".env", content);

            assertThat(bench.run("import", env.toString(), "--remove-plaintext"))
                    .isEqualTo(REFUSED);
            assertThat(Files.readString(env)).isEqualTo(content);
            assertThat(bench.terminal.takeErr()).contains("stays in the file").doesNotContain(KEY);
        }
        Path python = put("secret.py", "IONWORKS_API_KEY = '" + KEY + "'\n");
        assertThat(bench.run("import", python.toString(), "--remove-plaintext")).isEqualTo(REFUSED);
        assertThat(Files.readString(python)).contains(KEY);
    }

    @Test
    void IMP_03_a_key_whose_only_other_copy_would_be_forgotten_stays_in_the_file(@TempDir Path another)
            throws IOException {
        Path env = put(".env", "IONWORKS_API_KEY=" + KEY + "\n");
        try (var forgetful = new CommandLineBench(another)) {
            assertThat(forgetful.run("import", env.toString(), "--remove-plaintext"))
                    .isEqualTo(REFUSED);
            assertThat(forgetful.terminal.takeErr()).contains("forgets everything");
        }
        assertThat(Files.readString(env)).contains(KEY);
    }

    @Test
    void CLI_01_no_file_and_no_key_in_it_are_told_apart() throws IOException {
        assertThat(bench.run("import", folder.resolve("nowhere").toString())).isEqualTo(IO);
        assertThat(bench.run("import", put(".env", "A=1\n").toString())).isEqualTo(NOT_FOUND);
    }

    @Test
    void IMP_04_nothing_is_left_beside_the_file() throws IOException {
        Path env = put(".env", "IONWORKS_API_KEY=" + KEY + "\n");

        bench.run("import", env.toString(), "--remove-plaintext");

        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(env);
        }
    }

    private Path put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
