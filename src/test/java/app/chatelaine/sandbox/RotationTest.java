package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.KeyBench.failed;
import static app.chatelaine.sandbox.KeyBench.ok;
import static app.chatelaine.sandbox.RotationWorld.AT_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.lifecycle.LifeProof;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Ending;
import app.chatelaine.core.rotation.NewKey;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.work.Cancel;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The three kinds of rotation when all goes well, and what a person may wish in between. */
class RotationTest {

    abstract static class Kind {
        final RotationWorld world;
        final String old;

        Kind(RotationKind kind) {
            world = new RotationWorld(kind);
            old = world.text(Slot.CURRENT);
        }

        @AfterEach
        void stop() {
            world.close();
        }
    }

    @Nested
    class Where_both_keys_live_for_a_while extends Kind {
        Where_both_keys_live_for_a_while() {
            super(RotationKind.OVERLAP);
        }

        @Test
        void ROT_01_makes_checks_switches_delivers_revokes_and_proves() {
            var rotation = ok(world.rotate(AT_ONCE));

            assertThat(rotation.position().ending()).isEqualTo(Ending.COMPLETED);
            world.assertRotated(old);
            assertThat(world.clientIds()).isEqualTo(1);
            assertThat(world.now().fields().get("clientId"))
                    .isNotEqualTo(world.work.fields().get("clientId"));
            assertThat(world.bench.places.text(RotationWorld.ENV))
                    .contains(world.now().fields().get("clientId"));
            assertThat(rotation.events())
                    .filteredOn(event -> event.step() == RotationStep.PROVE)
                    .isNotEmpty();
        }

        @Test
        void ROT_05_leaves_the_old_key_alive_for_the_grace_and_ends_it_then() {
            var waiting = ok(world.rotate(Wishes.ROUTINE));
            assertThat(waiting.standing(false)).isEqualTo(Standing.AWAITS_GRACE);
            assertThat(world.text(Slot.PREVIOUS)).isEqualTo(old);
            assertThat(world.clientIds()).isEqualTo(2);
            assertThat(ok(world.resume()).standing(false)).isEqualTo(Standing.AWAITS_GRACE);

            world.bench.fixture.clock.advance(Duration.ofDays(8));

            assertThat(ok(world.resume()).standing(false)).isEqualTo(Standing.COMPLETED);
            world.assertRotated(old);
            assertThat(world.clientIds()).isEqualTo(1);
        }

        @Test
        void ROT_05_ends_it_before_the_grace_is_over_when_that_is_asked_for() {
            ok(world.rotate(Wishes.ROUTINE));

            ok(world.resume(wishes -> wishes.withGrace(Duration.ZERO), null));

            world.assertRotated(old);
        }

        @Test
        void ROT_08_goes_back_to_the_old_key_while_it_lives_and_ends_the_new_one() {
            ok(world.rotate(Wishes.ROUTINE));

            var undone = ok(world.undo());

            assertThat(undone.position().ending()).isEqualTo(Ending.UNDONE);
            assertThat(world.text(Slot.CURRENT)).isEqualTo(old);
            assertThat(world.bench.places.text(RotationWorld.ENV))
                    .contains(old)
                    .contains(world.work.fields().get("clientId"));
            assertThat(world.now().fields()).isEqualTo(world.work.fields());
            assertThat(world.key(Slot.PREVIOUS)).isEmpty();
            assertThat(world.clientIds()).isEqualTo(1);
        }

        @Test
        void ROT_02_an_account_is_in_one_rotation_at_a_time() {
            ok(world.rotate(Wishes.ROUTINE));

            assertThat(failed(world.rotate(AT_ONCE)).code()).isEqualTo(ProblemCode.ROTATION_OPEN);
        }
    }

    @Nested
    class Where_the_old_key_dies_first extends Kind {
        Where_the_old_key_dies_first() {
            super(RotationKind.REPLACE);
        }

        @Test
        void ROT_03_delivers_the_new_one_at_once_and_counts_the_outage() {
            var rotation = ok(world.rotate(Wishes.ROUTINE));

            assertThat(rotation.position().ending()).isEqualTo(Ending.COMPLETED);
            world.assertRotated(old);
            assertThat(rotation.outage(world.bench.fixture.clock.instant())).isPresent();
        }

        @Test
        void ROT_03_does_not_begin_while_a_destination_is_not_ready() {
            world.bench.places.fail(RotationWorld.ENV, Problem.of(ProblemCode.FILE_UNREADABLE, "x", "y"));

            assertThat(failed(world.rotate(Wishes.ROUTINE)).code()).isEqualTo(ProblemCode.FILE_UNREADABLE);

            assertThat(world.text(Slot.CURRENT)).isEqualTo(old);
            assertThat(world.life()).isEqualTo(LifeProof.ALIVE);
        }

        @Test
        void ROT_08_cannot_be_undone_once_the_old_key_is_dead() {
            world.service.next(Mishap.CUT_AFTER, "POST", "/keys");
            var lost = ok(world.rotate(Wishes.ROUTINE));
            assertThat(lost.standing(false)).isEqualTo(Standing.AWAITS_KEY);

            assertThat(failed(world.undo()).code()).isEqualTo(ProblemCode.OLD_KEY_DEAD);
        }

        @Test
        void ROT_04_a_new_key_from_the_page_closes_the_gap() {
            world.service.next(Mishap.CUT_AFTER, "POST", "/keys");
            ok(world.rotate(Wishes.ROUTINE));

            var rotation = ok(world.resume(UnaryOperator.identity(), world.newKey()));

            assertThat(rotation.standing(false)).isEqualTo(Standing.COMPLETED);
            world.assertRotated(old);
            assertThat(rotation.outage(world.bench.fixture.clock.instant())).isPresent();
        }
    }

    @Nested
    class Where_a_person_makes_the_key extends Kind {
        Where_a_person_makes_the_key() {
            super(RotationKind.WEB_PAGE);
        }

        @Test
        void ROT_04_waits_for_the_key_and_then_for_the_end_of_the_old_one() {
            var waiting = ok(world.rotations.begin(world.about(), world.work, AT_ONCE, null, step -> {}, new Cancel()));
            assertThat(waiting.standing(false)).isEqualTo(Standing.AWAITS_KEY);

            var alive = ok(world.resume(UnaryOperator.identity(), world.newKey()));
            assertThat(alive.standing(false)).isEqualTo(Standing.AWAITS_DEATH);
            assertThat(alive.problem().orElseThrow().code()).isEqualTo(ProblemCode.OLD_KEY_ALIVE);

            world.endOnPage(Slot.PREVIOUS);
            assertThat(ok(world.resume()).standing(false)).isEqualTo(Standing.COMPLETED);
            world.assertRotated(old);
        }

        @Test
        void ROT_06_the_day_is_counted_on_which_the_old_key_still_lives() {
            ok(world.rotate(AT_ONCE));
            world.bench.fixture.clock.advance(Duration.ofDays(3));

            var problem = ok(world.resume()).problem().orElseThrow();

            assertThat(problem.details()).last().isEqualTo("4");
        }

        @Test
        void ROT_07_the_same_key_again_is_noticed() {
            var same = NewKey.brought(Secret.copyOf(old), Map.of());

            assertThat(failed(world.rotations.begin(world.about(), world.work, AT_ONCE, same, step -> {}, new Cancel()))
                            .code())
                    .isEqualTo(ProblemCode.NEW_KEY_SAME);
            assertThat(world.text(Slot.CURRENT)).isEqualTo(old);

            ok(world.resume(UnaryOperator.identity(), world.newKey()));
            assertThat(world.text(Slot.CURRENT)).isNotEqualTo(old);
        }

        @Test
        void ROT_07_a_key_that_the_service_refuses_goes_nowhere_and_another_may_be_brought() {
            var wrong = world.issuer.issue(Behaviour.REJECTED);

            assertThat(failed(world.rotations.begin(
                                    world.about(),
                                    world.work,
                                    AT_ONCE,
                                    NewKey.brought(wrong.secret(), wrong.fields()),
                                    step -> {},
                                    new Cancel()))
                            .code())
                    .isEqualTo(ProblemCode.NEW_KEY_REFUSED);
            assertThat(world.text(Slot.CURRENT)).isEqualTo(old);
            assertThat(world.bench.places.text(RotationWorld.ENV)).contains(old);

            ok(world.resume(UnaryOperator.identity(), world.newKey()));
            assertThat(world.text(Slot.CURRENT)).isNotEqualTo(old);
            assertThat(world.text(Slot.PREVIOUS)).isEqualTo(old);
        }

        @Test
        void ROT_09_the_old_key_may_be_let_go_without_proof() {
            ok(world.rotate(AT_ONCE));

            var ended = ok(world.rotations.letGo(world.about(), world.work, step -> {}));

            assertThat(ended.position().ending()).isEqualTo(Ending.LET_GO);
            world.assertRotated(old);
        }

        @Test
        void ROT_09_but_not_before_the_new_one_is_everywhere() {
            world.service.next(Mishap.ERROR, "/users/me");
            assertThat(failed(world.rotate(AT_ONCE)).code()).isEqualTo(ProblemCode.NEW_KEY_UNPROVEN);

            assertThat(failed(world.rotations.letGo(world.about(), world.work, step -> {}))
                            .code())
                    .isEqualTo(ProblemCode.ROTATION_OPEN);
        }

        @Test
        void ROT_08_a_key_that_was_not_yet_switched_to_is_taken_back() {
            world.service.next(Mishap.ERROR, "/users/me");
            failed(world.rotate(AT_ONCE));

            var undone = ok(world.undo());

            assertThat(undone.standing(false)).isEqualTo(Standing.AWAITS_DEATH);
            assertThat(undone.problem().orElseThrow().code())
                    .as("it is the new key that still lives, not the old one")
                    .isEqualTo(ProblemCode.UNDO_NEW_KEY_ALIVE);
            assertThat(world.text(Slot.CURRENT)).isEqualTo(old);
            assertThat(ok(world.rotations.letGo(world.about(), world.work, step -> {}))
                            .isOpen())
                    .isFalse();
        }
    }
}
