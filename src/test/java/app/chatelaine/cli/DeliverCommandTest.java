package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.destination.Placement.Slot;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.RealKeyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverCommandTest {
    private static final int ANSWER_NO = 1;
    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int NOT_FOUND = 3;
    private static final int IO = 5;
    private static final int REFUSED = 6;
    private static final String KEY = Canary.value();
    private static final String OLD = "old-key-that-lay-there-before";

    @TempDir
    private Path home;

    @TempDir
    private Path work;

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
    void DLV_09_six_destinations_of_all_kinds_are_replaced_and_brought_back_to_the_byte() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.env", "# mine\r\nexport IONWORKS_API_KEY=\"" + OLD + "\" # here\r\nB=ü\r\n");
        files.put("b.env", "A=1\nOTHER='" + OLD + "'");
        files.put("c.env", "A=1\n");
        files.put("api.key", OLD + "\n");
        for (var file : files.entrySet()) {
            Files.writeString(work.resolve(file.getKey()), file.getValue());
        }
        String[] destinations = {
            "dotenv:" + work.resolve("a.env"),
            "dotenv:" + work.resolve("b.env") + ":OTHER",
            "dotenv:" + work.resolve("c.env"),
            "file:" + work.resolve("api.key"),
            "file:" + work.resolve("new/api.key"),
            "keyring:jobmanagement/api-key",
        };

        for (String destination : destinations) {
            assertThat(bench.run("deliver", "work", "--to", destination))
                    .as(bench.terminal.takeErr())
                    .isEqualTo(DONE);
        }

        assertThat(text("a.env")).isEqualTo(files.get("a.env").replace(OLD, KEY));
        assertThat(text("b.env")).isEqualTo(files.get("b.env").replace(OLD, KEY));
        assertThat(text("c.env")).isEqualTo("A=1\nIONWORKS_API_KEY=" + KEY + "\n");
        assertThat(text("api.key")).isEqualTo(KEY);
        assertThat(text("new/api.key")).isEqualTo(KEY);
        assertThat(bench.json("destinations", "--json"))
                .hasSize(6)
                .allSatisfy(entry -> assertThat(entry.get("state").asString()).isEqualTo("current"));

        assertThat(bench.run("deliver", "--all", "--undo"))
                .as(bench.terminal.takeErr())
                .isEqualTo(DONE);

        for (var file : files.entrySet()) {
            assertThat(text(file.getKey())).isEqualTo(file.getValue());
        }
        assertThat(work.resolve("new/api.key")).doesNotExist();
        assertThat(bench.json("destinations", "--json")).isEmpty();
    }

    @Test
    void DLV_09_a_removal_says_where_the_key_still_is() {
        bench.run("deliver", "work", "--to", "dotenv:" + work.resolve(".env"));
        bench.terminal.takeErr();

        assertThat(bench.run("remove", "work", "--yes")).isEqualTo(DONE);
        assertThat(bench.terminal.takeErr()).contains("Its key is still in " + work.resolve(".env"));
    }

    @Test
    void DLV_01_destinations_are_in_list_and_show_in_the_shape_of_the_contract() throws IOException {
        Path env = work.resolve(".env");
        deliver("dotenv:" + env);
        deliver("keyring:a/b");

        var entries = bench.json("list", "--json").get(0).get("destinations");

        assertThat(entries.get(0).propertyNames()).containsExactly("kind", "target", "variable", "state");
        assertThat(entries.toString())
                .isEqualTo("[{\"kind\":\"dotenv\",\"target\":\"" + env
                        + "\",\"variable\":\"IONWORKS_API_KEY\",\"state\":\"current\"},"
                        + "{\"kind\":\"keyring\",\"target\":\"a/b\",\"variable\":null,\"state\":\"current\"}]");
        bench.run("show", "work");
        assertThat(bench.terminal.takeOut()).contains("dotenv:" + env + ":IONWORKS_API_KEY (current)");
    }

    @Test
    void DLV_11_what_programs_would_find_is_looked_at() throws IOException {
        Path env = work.resolve(".env");
        deliver("dotenv:" + env);
        deliver("file:" + work.resolve("k"));

        assertThat(states()).isEqualTo("current current");
        Files.writeString(env, "IONWORKS_API_KEY=" + KEY + "\nIONWORKS_API_KEY=other\n");
        Files.delete(work.resolve("k"));
        assertThat(states()).isEqualTo("edited missing");
        assertThat(bench.run("destinations", "work")).as("drift").isEqualTo(ANSWER_NO);
        assertThat(bench.terminal.takeOut()).contains("EDITED", "MISSING");
        Files.writeString(env, "# nothing\n");
        Files.createDirectory(work.resolve("k"));
        assertThat(states()).isEqualTo("missing unreadable");

        Files.delete(work.resolve("k"));
        assertThat(bench.run("deliver", "--all")).isEqualTo(DONE);
        assertThat(states()).isEqualTo("current current");
        assertThat(text(".env")).isEqualTo("# nothing\nIONWORKS_API_KEY=" + KEY + "\n");
    }

    @Test
    void DLV_08_a_dry_run_prints_masked_changes_and_makes_none() throws IOException {
        Files.writeString(work.resolve(".env"), "A=1\nIONWORKS_API_KEY='" + OLD + "' # mine\n");
        String destination = "dotenv:" + work.resolve(".env");

        assertThat(bench.run("deliver", "work", "--to", destination, "--dry-run"))
                .isEqualTo(DONE);

        String tail = KEY.substring(KEY.length() - 4);
        assertThat(bench.terminal.takeOut().lines().skip(1))
                .containsExactly("line 2:", "- IONWORKS_API_KEY=…fore", "+ IONWORKS_API_KEY=…" + tail);
        assertThat(text(".env")).contains(OLD);
        assertThat(bench.json("destinations", "--json")).isEmpty();
    }

    @Test
    void DLV_04_address_and_example_are_written_on_request() throws IOException {
        Files.writeString(work.resolve(".env.example"), "A=\n");
        bench.run("edit", "work", "--url", "http://127.0.0.1:8080");

        assertThat(bench.run(
                        "deliver", "work", "--to", "dotenv:" + work.resolve(".env"), "--all-variables", "--example"))
                .isEqualTo(DONE);

        assertThat(text(".env")).isEqualTo("IONWORKS_API_KEY=" + KEY + "\nIONWORKS_API_URL=http://127.0.0.1:8080\n");
        assertThat(text(".env.example")).isEqualTo("A=\nIONWORKS_API_KEY=\n");
    }

    @Test
    void DLV_09_what_was_written_there_since_is_not_undone() throws IOException {
        Files.writeString(work.resolve(".env"), "A=1\n");
        deliver("dotenv:" + work.resolve(".env"));
        String changed = text(".env") + "MORE=1\n";
        Files.writeString(work.resolve(".env"), changed);

        assertThat(bench.run("deliver", "work", "--to", "dotenv:" + work.resolve(".env"), "--undo"))
                .isEqualTo(REFUSED);

        assertThat(text(".env")).isEqualTo(changed);
        assertThat(bench.terminal.takeErr()).contains("Something else was written");
    }

    @Test
    void DLV_09_the_same_again_writes_nothing_and_keeps_the_way_back() throws IOException {
        Files.writeString(work.resolve(".env"), "IONWORKS_API_KEY=" + OLD + "\n");
        deliver("dotenv:" + work.resolve(".env"));
        deliver("dotenv:" + work.resolve(".env"));

        assertThat(bench.run("deliver", "work", "--to", "dotenv:" + work.resolve(".env"), "--undo"))
                .isEqualTo(DONE);

        assertThat(text(".env")).isEqualTo("IONWORKS_API_KEY=" + OLD + "\n");
    }

    @Test
    void GIT_01_a_tracked_file_is_refused_and_one_that_is_not_ignored_needs_a_word() throws Exception {
        RealKeyring.requireProgram("git", "git");
        git("init", "--quiet");
        Files.writeString(work.resolve("tracked"), "");
        git("add", "tracked");

        assertThat(bench.run("deliver", "work", "--to", "dotenv:" + work.resolve("tracked"), "--ignore"))
                .isEqualTo(REFUSED);
        assertThat(bench.run("deliver", "work", "--to", "dotenv:" + work.resolve(".env")))
                .isEqualTo(REFUSED);
        assertThat(bench.terminal.takeErr()).contains("Git tracks", "--ignore");
        assertThat(work.resolve(".env")).doesNotExist();
        assertThat(text("tracked")).isEmpty();

        assertThat(bench.run("deliver", "work", "--to", "dotenv:" + work.resolve(".env"), "--ignore"))
                .isEqualTo(DONE);
        assertThat(text(".gitignore")).isEqualTo("/.env\n");
        assertThat(text(".env")).contains(KEY);
    }

    @Test
    void GIT_02_a_key_in_the_history_is_told() throws Exception {
        RealKeyring.requireProgram("git", "git");
        git("init", "--quiet");
        Files.writeString(work.resolve("config.py"), "KEY = '" + KEY + "'\n");
        git("add", "config.py");
        git("rm", "--quiet", "--cached", "config.py");
        Files.writeString(work.resolve(".gitignore"), ".env\n");

        deliver("dotenv:" + work.resolve(".env"));

        assertThat(bench.terminal.takeErr()).contains("is in the history", "replace it");
    }

    @Test
    void CLI_01_what_cannot_be_is_refused() throws IOException {
        assertThat(bench.run("deliver", "work")).isEqualTo(USAGE);
        assertThat(bench.run("deliver", "--to", "file:x")).isEqualTo(USAGE);
        assertThat(bench.run("deliver", "work", "--to", KEY)).isEqualTo(USAGE);
        assertThat(bench.run("deliver", "nobody", "--to", "file:x")).isEqualTo(NOT_FOUND);
        assertThat(bench.run("deliver", "work", "--to", "file:/proc/nowhere/x")).isEqualTo(IO);
        assertThat(bench.run("deliver", "work", "--to", "file:" + work.resolve("x"), "--undo"))
                .isEqualTo(REFUSED);
        assertThat(bench.run("deliver", "work", "--to", "file:" + work.resolve("x"), "--forget"))
                .isEqualTo(NOT_FOUND);
        assertThat(bench.terminal.takeErr()).doesNotContain(KEY);
    }

    @Test
    void DLV_01_a_destination_can_be_forgotten() throws IOException {
        deliver("file:" + work.resolve("x"));

        assertThat(bench.run("deliver", "work", "--to", "file:" + work.resolve("x"), "--forget"))
                .isEqualTo(DONE);

        assertThat(bench.json("destinations", "--json")).isEmpty();
        assertThat(text("x")).isEqualTo(KEY);
    }

    @Test
    void DLV_09_what_lay_there_before_leaves_the_keychain_with_the_account() throws IOException {
        Files.writeString(work.resolve("x"), OLD);
        deliver("file:" + work.resolve("x"));
        var account = bench.program
                .accounts()
                .read()
                .fold(now -> now.book().accounts().getFirst(), problem -> {
                    throw new AssertionError(problem);
                });
        var way = account.placements().getFirst().wayBack(account.id().value(), Slot.A);
        assertThat(bench.program.keychain().read(way).isOk()).isTrue();

        assertThat(bench.run("remove", "work", "--yes")).isEqualTo(DONE);

        assertThat(bench.program.keychain().read(way).isOk()).isFalse();
    }

    @Test
    void RUN_01_run_takes_the_first_word_as_the_account_and_leaves_the_rest_alone() {
        String script = "printf '%s %s' \"$IONWORKS_API_KEY\" \"$1\"; exit 9";

        assertThat(bench.run("run", "work", "/bin/sh", "-c", script, "0", "--json"))
                .isEqualTo(9);
        assertThat(bench.terminal.takeOut()).isEqualTo("••• --json");
        assertThat(bench.run("run", "work", "--", "/bin/sh", "-c", script, "0", "--"))
                .isEqualTo(9);
        assertThat(bench.terminal.takeOut()).isEqualTo("••• --");
    }

    @Test
    void RUN_01_two_accounts_with_the_same_variable_are_refused() {
        bench.add("other", KEY + "2");

        assertThat(bench.run("run", "work", "other", "--", "/bin/true")).isEqualTo(USAGE);
        assertThat(bench.terminal.takeErr()).contains("“work” and “other” both set IONWORKS_API_KEY");
        assertThat(bench.run("run", "work", "--", "/bin/true")).isEqualTo(DONE);
        assertThat(bench.run("run", "work")).isEqualTo(USAGE);
        assertThat(bench.run("run", "work", "--")).isEqualTo(USAGE);
        assertThat(bench.run("run", "work", "no-such-program")).isEqualTo(IO);
    }

    private void deliver(String destination) {
        assertThat(bench.run("deliver", "work", "--to", destination)).isEqualTo(DONE);
    }

    private String states() {
        var all = new StringBuilder();
        bench.json("destinations", "work", "--json")
                .forEach(entry -> all.append(all.isEmpty() ? "" : " ")
                        .append(entry.get("state").asString()));
        return all.toString();
    }

    private String text(String name) throws IOException {
        return Files.readString(work.resolve(name));
    }

    private void git(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(java.util.List.of("git"));
        command.addAll(java.util.List.of(arguments));
        assertThat(new ProcessBuilder(command).directory(work.toFile()).start().waitFor())
                .isZero();
    }
}
