package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.Canary;
import app.chatelaine.wiring.StartOptions.Opening;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final int DONE = 0;
    private static final int NO = 1;
    private static final int USAGE = 2;
    private static final int NOT_FOUND = 3;
    private static final int KEYCHAIN = 4;
    private static final int REFUSED = 6;

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

    private static String key(int number) {
        return Canary.value() + number;
    }

    @Nested
    class Without_a_command {

        @ParameterizedTest
        @CsvSource({"--quiet, WINDOW", "--search, SEARCH", "--check-all, CHECK_ALL", "--background, TRAY"})
        void CLI_09_the_window_opens_or_what_was_asked_for_instead(String option, Opening expected) {
            assertThat(bench.run(option)).isEqualTo(DONE);

            assertThat(bench.opening).isEqualTo(expected);
        }

        @Test
        void CLI_09_quick_search_and_the_panel_alone_are_not_both_possible() {
            assertThat(bench.run("--search", "--background")).isEqualTo(USAGE);

            assertThat(bench.opening).isNull();
        }
    }

    @Nested
    class Adding {

        @Test
        void CLI_02_prints_the_id_alone_and_tells_the_rest_on_standard_error() {
            bench.terminal.input(key(1) + "\n");

            assertThat(bench.run("add", "ionworks", "--name", "work")).isEqualTo(DONE);
            assertThat(bench.terminal.takeOut()).matches("[a-z2-7]{16}\\R");
            assertThat(bench.terminal.takeErr()).contains("Stored “work”").doesNotContain(Canary.value());
        }

        @Test
        void takes_what_stands_around_the_key_off() {
            bench.add("work", "export IONWORKS_API_KEY=\"" + key(1) + "\"\r\n");

            bench.run("get", "work");
            assertThat(bench.terminal.takeOut()).isEqualTo(key(1));
        }

        @Test
        void SVC_07_a_key_of_any_other_service_is_kept_and_handed_out_under_a_variable() {
            bench.terminal.input(key(1) + "\n");
            assertThat(bench.run("add", "other", "--name", "OpenAI")).isEqualTo(DONE);

            bench.terminal.takeOut();
            assertThat(bench.run("env", "OpenAI", "--format", "dotenv")).isEqualTo(DONE);
            assertThat(bench.terminal.takeOut()).startsWith("OPENAI_API_KEY=");
            assertThat(bench.run("check", "OpenAI")).isEqualTo(NO);
            assertThat(bench.terminal.takeOut()).contains("does not know this service's API");
        }

        @Test
        void ACC_04_refuses_a_key_that_an_account_has() {
            bench.add("work", key(1));
            bench.terminal.input(key(1));

            assertThat(bench.run("add", "ionworks", "--name", "again")).isEqualTo(REFUSED);
            assertThat(bench.terminal.takeErr()).contains("stored already, as “work”");
        }

        @ParameterizedTest
        @CsvSource({
            "nowhere, work, , 3",
            "ionworks, '', , 2",
            "pinexq, work, , 2",
            "ionworks, work, --url=http://example.org, 6",
            "ionworks, work, --url=nonsense, 2",
            "ionworks, work, --environment=moon, 3",
            "ionworks, work, --field=a=b, 3",
            "ionworks, work, --expires=soon, 2",
            "ionworks, work, --created=2026-02-30, 2"
        })
        void CLI_01_refuses_what_cannot_be_and_changes_nothing(String service, String name, String option, int code) {
            bench.terminal.input(key(1));
            String[] arguments = option == null
                    ? new String[] {"add", service, "--name", name}
                    : new String[] {"add", service, "--name", name, option};

            assertThat(bench.run(arguments)).isEqualTo(code);
            assertThat(bench.terminal.takeErr()).startsWith("chatelaine: ").doesNotContain(Canary.value());
            assertThat(bench.json("list", "--json")).isEmpty();
        }

        @Test
        void refuses_an_empty_input() {
            bench.terminal.input("\n");

            assertThat(bench.run("add", "ionworks", "--name", "work")).isEqualTo(USAGE);
        }

        @Test
        void asks_a_person_without_echo() {
            bench.terminal.person(key(1));

            assertThat(bench.run("add", "ionworks", "--name", "work")).isEqualTo(DONE);
        }
    }

    @Nested
    class Listing {

        @Test
        void CLI_03_gives_JSON_in_the_shape_of_the_contract() {
            String id = bench.add("work", key(1), "--created", "2020-01-01", "--tag", "lab", "--expires", "never");

            var account = bench.json("list", "--json").get(0);

            assertThat(account.propertyNames())
                    .containsExactly(
                            "id",
                            "service",
                            "name",
                            "environment",
                            "url",
                            "tags",
                            "key",
                            "staleness",
                            "health",
                            "rotation",
                            "destinations");
            assertThat(account.get("id").asString()).isEqualTo(id);
            assertThat(account.get("environment").asString()).isEqualTo("production");
            assertThat(account.get("url").asString()).isEqualTo("https://api.ionworks.com");
            assertThat(account.get("staleness").asString()).isEqualTo("stale");
            assertThat(account.get("key").propertyNames())
                    .containsExactly("masked", "fingerprint", "createdAt", "createdAtSource", "ageDays", "expiresAt");
            assertThat(account.get("key").get("createdAtSource").asString()).isEqualTo("user");
            assertThat(account.get("health").get("verdict").asString()).isEqualTo("never-checked");
            assertThat(account.get("health").propertyNames())
                    .containsExactly("verdict", "checkedAt", "latencyMs", "evidence", "warning");
            assertThat(account.toString()).doesNotContain(Canary.value());
        }

        @Test
        void CLI_01_fails_for_stale_keys_when_asked_to() {
            bench.add("new", key(1));
            assertThat(bench.run("list", "--fail-stale")).isEqualTo(DONE);
            bench.add("old", key(2), "--created", "2020-01-01");

            assertThat(bench.run("list", "--fail-stale")).isEqualTo(NO);
            assertThat(bench.run("list", "--stale", "--fail-stale")).isEqualTo(NO);
        }

        @Test
        void CLI_01_a_word_that_is_no_service_is_not_taken_for_one_without_stale_keys() {
            bench.add("old", key(1), "--created", "2020-01-01");

            assertThat(bench.run("list", "--service", "ionwroks", "--stale", "--fail-stale"))
                    .isEqualTo(NOT_FOUND);
            assertThat(bench.terminal.takeErr()).contains("There is no service named “ionwroks”.");
            assertThat(bench.terminal.takeOut()).isEmpty();
        }

        @Test
        void filters_by_staleness_service_and_tag() {
            bench.add("new", key(1), "--tag", "lab");
            bench.add("old", key(2), "--created", "2020-01-01");

            assertThat(bench.json("list", "--stale", "--json")).hasSize(1);
            assertThat(bench.json("list", "--tag", "lab", "--json")).hasSize(1);
            assertThat(bench.json("list", "--service", "ion", "--json")).isEmpty();
            assertThat(bench.json("list", "--service", "Ionworks", "--json")).hasSize(2);
        }
    }

    @Nested
    class Naming_an_account {

        @Test
        void CLI_01_lists_the_candidates_when_a_name_is_ambiguous() {
            bench.add("work", key(1));
            bench.terminal.input("tp_" + "a".repeat(32));
            bench.run("add", "ashr-labs", "--name", "work");
            bench.terminal.takeErr();

            assertThat(bench.run("show", "work")).isEqualTo(NOT_FOUND);
            assertThat(bench.terminal.takeErr()).contains("ionworks/work", "ashr-labs/work");
            assertThat(bench.run("show", "ionworks/work")).isEqualTo(DONE);
        }

        @Test
        void finds_by_id_and_in_any_case_of_letters() {
            String id = bench.add("Work", key(1));

            assertThat(bench.run("show", id)).isEqualTo(DONE);
            assertThat(bench.run("show", "wORK")).isEqualTo(DONE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"show", "get", "check", "remove", "edit"})
        void CLI_01_says_that_there_is_no_such_account(String command) {
            assertThat(bench.run(command, "nobody")).isEqualTo(NOT_FOUND);
            assertThat(bench.terminal.takeErr()).contains("“nobody”");
        }
    }

    @Nested
    class Handing_out_a_key {

        @Test
        void has_no_line_end_for_a_program() {
            bench.add("work", key(1));

            assertThat(bench.run("get", "work")).isEqualTo(DONE);
            assertThat(bench.terminal.takeOut()).isEqualTo(key(1));
        }

        @Test
        void gives_a_field_in_place_of_the_key() {
            bench.add("work", key(1));

            assertThat(bench.run("get", "work", "--field", "key")).isEqualTo(DONE);
            assertThat(bench.terminal.takeOut()).isEqualTo(key(1));
            assertThat(bench.run("get", "work", "--field=nothing")).isEqualTo(NOT_FOUND);
            assertThat(bench.terminal.takeOut()).isEmpty();
        }

        @Test
        void CLI_04_shows_it_on_the_screen_only_when_told_to() {
            bench.add("work", key(1));
            bench.terminal.person();

            assertThat(bench.run("get", "work")).isEqualTo(REFUSED);
            assertThat(bench.terminal.takeOut()).isEmpty();
            assertThat(bench.run("get", "work", "--reveal")).isEqualTo(DONE);
            assertThat(bench.terminal.takeOut()).contains(key(1));
        }

        @Test
        void CLI_05_spells_variables_in_every_dialect() {
            bench.add("work", key(1), "--url", "http://127.0.0.1:8080/");

            bench.run("env", "work", "--format", "dotenv");
            assertThat(bench.terminal.takeOut().lines())
                    .containsExactly("IONWORKS_API_KEY=" + key(1), "IONWORKS_API_URL=http://127.0.0.1:8080");
            var json = bench.json("env", "work", "--format", "json");
            assertThat(json.get("IONWORKS_API_KEY").asString()).isEqualTo(key(1));
        }

        @Test
        void CLI_01_refuses_a_value_that_the_dialect_cannot_hold() {
            bench.add("work", "100%" + key(1));

            assertThat(bench.run("env", "work", "--format", "cmd")).isEqualTo(REFUSED);
            assertThat(bench.run("env", "work", "--format", "basic")).isEqualTo(USAGE);
        }
    }

    @Nested
    class Changing {

        @Test
        void edits_what_is_named_and_nothing_else() {
            bench.add("work", key(1), "--tag", "lab", "--notes", "first");

            assertThat(bench.run("edit", "work", "--name", "home", "--expires", "2030-01-01"))
                    .isEqualTo(DONE);
            bench.terminal.takeOut();
            var account = bench.json("show", "home", "--json");
            assertThat(account.get("key").get("expiresAt").asString()).startsWith("20");
            assertThat(account.get("tags").get(0).asString()).isEqualTo("lab");
        }

        @Test
        void ACC_01_refuses_a_name_that_is_taken_in_any_case_of_letters() {
            bench.add("work", key(1));
            bench.add("home", key(2));

            assertThat(bench.run("edit", "home", "--name", "WORK")).isEqualTo(USAGE);
        }

        @Test
        void removes_the_account_and_its_key() {
            bench.add("work", key(1));

            assertThat(bench.run("remove", "work")).isEqualTo(REFUSED);
            assertThat(bench.run("remove", "work", "--yes")).isEqualTo(DONE);
            assertThat(bench.json("list", "--json")).isEmpty();
            assertThat(bench.run("get", "work")).isEqualTo(NOT_FOUND);
        }

        @Test
        void a_person_confirms_by_typing_the_name() {
            bench.add("work", key(1));
            bench.terminal.person("wrong", "work");

            assertThat(bench.run("remove", "work")).isEqualTo(REFUSED);
            assertThat(bench.run("remove", "work")).isEqualTo(DONE);
        }
    }

    @Nested
    class Without_a_keychain {

        @Test
        void CLI_01_lists_all_the_same_and_says_what_is_missing_when_a_key_is_wanted() {
            try (var vault = new CommandLineBench(home.resolve("vault"), "vault")) {
                vault.terminal.input(key(1));

                assertThat(vault.run("add", "ionworks", "--name", "work")).isEqualTo(KEYCHAIN);
                assertThat(vault.terminal.takeErr()).contains("needs its passphrase");
                assertThat(vault.run("list")).isEqualTo(DONE);
                assertThat(vault.run("doctor")).isEqualTo(DONE);
            }
        }
    }

    @Test
    void services_are_printed_for_people_and_for_programs() {
        assertThat(bench.run("services")).isEqualTo(DONE);
        assertThat(bench.terminal.takeOut()).contains("ionworks", "pinexq", "modelon-impact", "ashr-labs", "ion");
        var ids = bench.json("services", "--json");
        assertThat(IntStream.range(0, ids.size())
                        .mapToObj(i -> ids.get(i).get("id").asString()))
                .containsExactlyInAnyOrder("ashr-labs", "ion", "ionworks", "modelon-impact", "other", "pinexq");
    }
}
