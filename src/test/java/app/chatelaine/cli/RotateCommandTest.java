package app.chatelaine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.sandbox.Behaviour;
import app.chatelaine.sandbox.Mishap;
import app.chatelaine.testing.Canary;
import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rotations from the command line, over stand-ins. */
class RotateCommandTest {
    private static final int NO = 1;
    private static final int NOT_FOUND = 3;
    private static final int IO = 5;
    private static final int REFUSED = 6;

    @Nested
    class Where_both_keys_live_for_a_while extends RotateKind {
        Where_both_keys_live_for_a_while() {
            super(RotationKind.OVERLAP);
        }

        @Test
        void ROT_01_everything_is_done_and_told_step_by_step() throws IOException {
            assertThat(bench.run("rotate", "work", "--yes", "--now")).isEqualTo(DONE);

            assertThat(bench.terminal.takeOut()).isEmpty();
            assertThat(bench.terminal.takeErr())
                    .containsSubsequence(
                            "1. ",
                            "New key: done",
                            "Into the keychain: done",
                            "Taken by the service: done, HTTP 200",
                            "Delivered: done, dotenv:",
                            "Old key ended: done",
                            "Old key refused: done, HTTP 4",
                            "refuses the old one");
            assertRotated();
            assertStands("completed");
            assertNoSecretInFiles();
        }

        @Test
        void CLI_03_rotations_have_the_shape_of_the_contract() {
            bench.run("rotate", "work", "--yes");

            var rotation = bench.json("rotations", "--json").get(0);

            assertThat(rotation.propertyNames())
                    .containsExactly(
                            "account",
                            "name",
                            "service",
                            "kind",
                            "standing",
                            "step",
                            "undoing",
                            "since",
                            "lastChange",
                            "graceEnds",
                            "outageSeconds",
                            "problem",
                            "events");
            assertThat(rotation.get("kind").asString()).isEqualTo("overlap");
            assertThat(rotation.get("standing").asString()).isEqualTo("awaits-grace");
            assertThat(rotation.get("step").asString()).isEqualTo("retire");
            assertThat(rotation.get("outageSeconds").isNull()).isTrue();
            assertThat(rotation.get("problem").isNull()).isTrue();
            assertThat(rotation.at("/events/0").propertyNames())
                    .containsExactly("at", "step", "what", "place", "evidence", "problem");

            var brief = bench.json("list", "--json").get(0).get("rotation");
            assertThat(brief.propertyNames()).containsExactly("standing", "step", "since", "graceEnds");
            assertThat(bench.json("show", "work", "--json").get("rotation")).isEqualTo(brief);
        }

        @Test
        void ROT_05_the_old_key_lives_on_for_the_grace_and_ends_when_that_is_wished() {
            assertThat(bench.run("rotate", "work", "--yes", "--grace", "30d")).isEqualTo(DONE);
            assertThat(bench.terminal.takeErr()).contains("The old one lives until", "--resume \"work\"");
            assertThat(world.key(Slot.PREVIOUS)).isEqualTo(old);
            bench.run("show", "work");
            assertThat(bench.terminal.takeOut()).contains("the old key lives on", "Former key");
            bench.run("rotations");
            assertThat(bench.terminal.takeOut()).contains("work", "overlap", "the old key lives on");

            assertThat(bench.run("rotate", "--resume", "work")).isEqualTo(DONE);
            assertStands("awaits-grace");
            assertThat(bench.run("rotate", "--resume", "work", "--now")).isEqualTo(DONE);

            assertStands("completed");
            assertRotated();
            bench.run("rotations", "work");
            assertThat(bench.terminal.takeOut()).contains("completed", "Old key refused", "HTTP 4");
        }

        @Test
        void ROT_08_a_rotation_is_undone() {
            bench.run("rotate", "work", "--yes");

            assertThat(bench.run("rotate", "--undo", "work")).isEqualTo(DONE);

            assertThat(bench.terminal.takeErr()).contains("has the key again");
            assertStands("undone");
            assertThat(world.key(Slot.CURRENT)).isEqualTo(old);
            assertThat(world.env()).contains(old);
        }

        @Test
        void ROT_02_what_would_be_in_the_way_of_a_rotation_is_refused_or_said() {
            bench.run("rotate", "work", "--yes");
            bench.terminal.takeErr();

            for (String[] command : new String[][] {
                {"rotate", "work", "--yes"}, {"regenerate", "work", "--yes"}, {"rotate", "work", "--dry-run"}
            }) {
                assertThat(bench.run(command)).isEqualTo(REFUSED);
                assertThat(bench.terminal.takeErr()).contains("“work” is in a rotation");
            }
            bench.terminal.takeOut();
            assertThat(bench.run("remove", "work", "--yes")).isEqualTo(DONE);
            assertThat(bench.terminal.takeErr()).contains("Both of its keys go with it");
            assertThat(bench.json("rotations", "work", "--json")).hasSize(1);
        }

        @Test
        void ROT_11_a_service_that_does_not_answer_stops_it_and_it_goes_on_later() {
            world.service.next(Mishap.ERROR, "createApiKey");
            world.service.next(Mishap.ERROR, "createApiKey");

            int code = bench.run("rotate", "work", "--yes", "--now");

            assertThat(code).isNotEqualTo(DONE);
            assertThat(bench.terminal.takeErr()).contains("chatelaine rotate --resume \"work\"", "--undo \"work\"");
            assertStands("stopped");
            assertThat(bench.json("rotations", "--json").at("/0/problem/text").asString())
                    .isNotEmpty();
            for (int i = 0; i < 2 && world.service.waiting() > 0; i++) {
                bench.run("rotate", "--resume", "work");
            }
            assertThat(bench.run("rotate", "--resume", "work")).isEqualTo(DONE);
            assertRotated();
        }
    }

    @Nested
    class Where_the_old_key_dies_first extends RotateKind {
        Where_the_old_key_dies_first() {
            super(RotationKind.REPLACE);
        }

        @Test
        void ROT_03_the_gap_is_said_before_and_its_length_after() {
            assertThat(bench.run("rotate", "work", "--yes")).isEqualTo(DONE);

            assertThat(bench.terminal.takeErr()).contains("no key works", "Without a key that worked:");
            assertRotated();
            assertThat(bench.json("rotations", "--all", "--json")
                            .at("/0/outageSeconds")
                            .isNumber())
                    .isTrue();
        }

        @Test
        void ROT_03_a_new_secret_that_was_lost_is_said_with_what_is_left_to_do() {
            world.service.next(Mishap.CUT_AFTER, "POST", "/keys");

            assertThat(bench.run("rotate", "work", "--yes")).isEqualTo(IO);

            assertThat(bench.terminal.takeErr())
                    .contains("https://", "chatelaine rotate --resume \"work\" --secret-stdin");
            assertStands("awaits-key");
            bench.terminal.input(world.newKey());
            assertThat(bench.run("rotate", "--resume", "work", "--secret-stdin"))
                    .as(bench.terminal.takeErr())
                    .isEqualTo(DONE);
            assertRotated();
        }
    }

    @Nested
    class Where_a_person_makes_the_key extends RotateKind {
        Where_a_person_makes_the_key() {
            super(RotationKind.WEB_PAGE);
        }

        @Test
        void ROT_04_without_a_terminal_it_opens_the_rotation_and_says_how_to_bring_the_key() {
            assertThat(bench.run("rotate", "work", "--yes")).isEqualTo(DONE);

            assertThat(bench.terminal.takeErr())
                    .contains(
                            "https://app.ionworks.com/dashboard/account",
                            "chatelaine rotate --resume \"work\" --secret-stdin");
            assertStands("awaits-key");

            bench.terminal.input("IONWORKS_API_KEY=\"" + world.newKey() + "\"\n");
            assertThat(bench.run("rotate", "--resume", "work", "--secret-stdin"))
                    .isEqualTo(DONE);
            assertStands("awaits-grace");
            assertRotated();
        }

        @Test
        void ROT_04_a_person_is_asked_for_the_key_without_echo() {
            bench.terminal.person("work", world.newKey());

            assertThat(bench.run("rotate", "work")).isEqualTo(DONE);

            assertThat(bench.terminal.takeErr()).contains("https://app.ionworks.com/dashboard/account");
            assertRotated();
        }

        @Test
        void ROT_04_a_person_who_brings_none_is_told_how_to_go_on() {
            bench.terminal.person("work");

            assertThat(bench.run("rotate", "work")).isEqualTo(DONE);

            assertThat(bench.terminal.takeErr()).contains("--resume \"work\" --secret-stdin");
            assertStands("awaits-key");
        }

        @Test
        void ROT_06_an_old_key_that_should_be_dead_is_the_answer_no() {
            bench.terminal.input(world.newKey());

            assertThat(bench.run("rotate", "work", "--yes", "--now", "--secret-stdin"))
                    .isEqualTo(NO);

            assertThat(bench.terminal.takeErr())
                    .contains("still takes the old key", "on day 1", "https://app.ionworks.com/dashboard/account");
            assertStands("awaits-death");
            world.endOnPage(old);
            assertThat(bench.run("rotate", "--resume", "work")).isEqualTo(DONE);
            assertStands("completed");
        }

        @Test
        void ROT_08_after_an_undo_it_is_the_new_key_that_leaves() {
            bench.terminal.input(world.newKey());
            bench.run("rotate", "work", "--yes", "--secret-stdin");
            bench.terminal.takeErr();

            bench.run("rotate", "--undo", "work");
            assertStands("awaits-death");
            assertThat(bench.terminal.takeErr())
                    .contains("“work” has its old key again", "still takes the new key")
                    .doesNotContain("“work” has its new key");

            bench.run("rotate", "--let-go", "work", "--yes", "work");
            assertThat(bench.terminal.takeErr()).contains("The new one was let go");
            assertThat(world.key(Slot.CURRENT)).isEqualTo(old);
        }

        @Test
        void ROT_09_letting_the_old_key_go_wants_the_name_typed() {
            bench.terminal.input(world.newKey());
            bench.run("rotate", "work", "--yes", "--now", "--secret-stdin");

            assertThat(bench.run("rotate", "--let-go", "work")).isEqualTo(REFUSED);
            assertThat(bench.run("rotate", "--let-go", "work", "--yes")).isEqualTo(REFUSED);
            assertThat(bench.run("rotate", "--let-go", "work", "--yes", "other"))
                    .isEqualTo(REFUSED);
            assertThat(world.key(Slot.PREVIOUS)).isEqualTo(old);

            assertThat(bench.run("rotate", "--let-go", "work", "--yes", "work")).isEqualTo(DONE);
            assertStands("let-go");
            assertThat(world.key(Slot.PREVIOUS)).isEmpty();
        }

        @Test
        void ROT_07_a_key_that_the_service_refuses_is_the_answer_no_and_goes_nowhere() {
            bench.terminal.input(world.newKey(Behaviour.REJECTED));

            assertThat(bench.run("rotate", "work", "--yes", "--secret-stdin")).isEqualTo(NO);

            assertThat(bench.terminal.takeErr()).contains("bring another key", "--resume \"work\" --secret-stdin");
            assertThat(world.key(Slot.CURRENT)).isEqualTo(old);
            assertThat(world.env()).contains(old);
            bench.terminal.input(world.newKey());
            assertThat(bench.run("rotate", "--resume", "work", "--secret-stdin"))
                    .isEqualTo(DONE);
            assertRotated();
        }

        @Test
        void ROT_07_the_same_key_again_is_refused() {
            bench.terminal.input(old);

            assertThat(bench.run("rotate", "work", "--yes", "--secret-stdin")).isEqualTo(REFUSED);

            assertThat(bench.terminal.takeErr()).contains("which “work” has already");
            assertThat(bench.terminal.takeOut()).isEmpty();
        }

        @Test
        void ROT_01_several_are_rotated_one_after_the_other_each_with_its_own_result() {
            bench.add("other", Canary.value());

            assertThat(bench.run("rotate", "work", "other", "--yes")).isEqualTo(DONE);
            assertThat(bench.run("rotate", "work", "other", "--yes")).isEqualTo(REFUSED);
            assertThat(bench.terminal.takeErr()).contains("“work” is in a rotation", "“other” is in a rotation");

            assertThat(bench.json("rotations", "--json")).hasSize(2);
        }

        @Test
        void CLI_10_a_name_behind_the_confirmation_is_one_to_rotate() {
            assertThat(bench.run("rotate", "--yes", "work")).isEqualTo(DONE);
            assertStands("awaits-key");
        }

        @Test
        void CLI_01_an_open_rotation_is_needed_to_go_on() {
            assertThat(bench.run("rotate", "--resume", "work")).isEqualTo(NOT_FOUND);
            assertThat(bench.run("rotate", "--undo", "work")).isEqualTo(NOT_FOUND);
            assertThat(bench.run("rotate", "--let-go", "work")).isEqualTo(NOT_FOUND);
            assertThat(bench.run("rotations", "nobody")).isEqualTo(NOT_FOUND);
            assertThat(bench.run("rotate", "work", "--secret-stdin", "--yes", "--field", "a=b"))
                    .isEqualTo(NOT_FOUND);
        }
    }
}
