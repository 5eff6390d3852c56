package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.Canary;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is due, and what cannot be asked for. */
class RotationsCommandTest {
    private static final int DONE = 0;
    private static final int USAGE = 2;

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
                "rotate",
                "rotate --yes",
                "rotate a b --secret-stdin",
                "rotate a --field x=y",
                "rotate a --grace soon",
                "rotate a --grace 400d",
                "rotate a --grace 1d --now",
                "rotate a --resume b",
                "rotate --resume a --undo a",
                "rotate --resume a --dry-run",
                "rotate --resume a --grace 7d",
                "rotate --undo a --now",
                "rotate --let-go a --secret-stdin",
                "rotations --per-day 2",
                "rotations --ics",
                "rotations a --plan",
                "rotations --plan --ics --json",
                "rotations --plan --per-day 0",
            })
    void CLI_01_arguments_that_do_not_fit_together_are_a_misuse(String line) {
        assertThat(bench.run(line.split(" ", -1))).isEqualTo(USAGE);
    }

    @Nested
    class A_plan {
        @BeforeEach
        void add() {
            for (int i = 1; i <= 3; i++) {
                bench.add("old " + i, Canary.value() + i, "--created", "2020-01-0" + i);
            }
            bench.add("young", Canary.value() + "y");
        }

        @Test
        void ROT_14_spreads_stale_keys_over_working_days_the_oldest_first() {
            var days = bench.json("rotations", "--plan", "--per-day", "2", "--json");

            assertThat(days).hasSize(2);
            assertThat(days.get(0).propertyNames()).containsExactly("date", "accounts");
            assertThat(days.at("/0/accounts")).hasSize(2);
            assertThat(days.at("/0/accounts/0").propertyNames())
                    .containsExactly("id", "service", "name", "staleness", "ageDays", "expiresAt");
            assertThat(days.at("/0/accounts/0/name").asString()).isEqualTo("old 1");
            assertThat(days.toString()).doesNotContain("young");
            bench.run("rotations", "--plan");
            assertThat(bench.terminal.takeOut()).contains("DAY", "old 1", "old 3");
        }

        @Test
        void ROT_14_is_an_iCalendar_with_an_event_for_each_key() {
            assertThat(bench.run("rotations", "--plan", "--ics")).isEqualTo(DONE);

            assertThat(bench.terminal.takeOut())
                    .startsWith("BEGIN:VCALENDAR\r\n")
                    .endsWith("END:VCALENDAR\r\n")
                    .containsSubsequence("“old 1”", "“old 2”", "“old 3”");
        }
    }

    @Test
    void CLI_03_services_say_how_their_keys_are_rotated() {
        assertThat(bench.json("services", "--json")
                        .valueStream()
                        .map(service -> service.get("id").asString() + " "
                                + service.get("rotation").asString()))
                .contains("ion overlap", "modelon-impact replace", "ionworks web-page");
    }
}
