package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.KeyBench.ok;
import static app.chatelaine.sandbox.RotationWorld.AT_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.lifecycle.LifeProof;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.testing.CrashPoint.Crash;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that ends before or after any writing of journal, keychain or account book, and the next one. */
class RotationCrashTest {
    private static final int MOST_STEPS = 300;

    @ParameterizedTest(name = "{0}")
    @EnumSource(RotationKind.class)
    void ROT_10_a_rotation_that_was_cut_off_anywhere_can_be_resumed(RotationKind kind) {
        int step = 0;
        for (; step < MOST_STEPS; step++) {
            try (var world = new RotationWorld(kind)) {
                String old = world.text(Slot.CURRENT);
                if (!isCutOff(world, step, () -> world.rotate(AT_ONCE))) {
                    break;
                }
                world.restart();
                assertHasKey(world, kind, step);
                if (world.isOpen()) {
                    world.complete();
                    assertThat(world.last().standing(false))
                            .as("after step " + step)
                            .isEqualTo(Standing.COMPLETED);
                    world.assertRotated(old);
                } else {
                    assertThat(world.life()).as("after step " + step).isEqualTo(LifeProof.ALIVE);
                }
            }
        }
        assertThat(step).isBetween(40, MOST_STEPS - 1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(RotationKind.class)
    void ROT_10_a_rotation_that_was_cut_off_anywhere_can_be_undone_or_says_why_not(RotationKind kind) {
        int step = 0;
        for (; step < MOST_STEPS; step++) {
            try (var world = new RotationWorld(kind)) {
                String old = world.text(Slot.CURRENT);
                if (!isCutOff(world, step, () -> world.rotate(Wishes.ROUTINE))) {
                    break;
                }
                world.restart();
                if (world.isOpen()) {
                    undo(world, old, kind, "after step " + step);
                }
            }
        }
        assertThat(step).isBetween(30, MOST_STEPS - 1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"OVERLAP", "WEB_PAGE"})
    void ROT_10_an_undo_that_was_cut_off_anywhere_can_be_gone_on_with(RotationKind kind) {
        int step = 0;
        for (; step < MOST_STEPS; step++) {
            try (var world = new RotationWorld(kind)) {
                String old = world.text(Slot.CURRENT);
                assertThat(ok(world.rotate(Wishes.ROUTINE)).isOpen()).isTrue();
                if (!isCutOff(world, step, world::undo)) {
                    break;
                }
                world.restart();
                assertHasKey(world, kind, step);
                if (world.isOpen()) {
                    undo(world, old, kind, "after step " + step);
                }
                assertThat(world.text(Slot.CURRENT)).as("after step " + step).isEqualTo(old);
            }
        }
        assertThat(step).isBetween(20, MOST_STEPS - 1);
    }

    private static boolean isCutOff(RotationWorld world, int step, Supplier<Outcome<Rotation>> work) {
        world.bench.crash.after(step);
        try {
            assertThat(work.get().isOk()).isTrue();
            world.bench.crash.disarm();
            return false;
        } catch (Crash end) {
            return true;
        }
    }

    /** In the gap of a service that replaces there is none, which the rotation says. */
    private static void assertHasKey(RotationWorld world, RotationKind kind, int step) {
        if (!world.hasKeyThatWorks()) {
            assertThat(kind).as("after step " + step).isEqualTo(RotationKind.REPLACE);
            var waiting = ok(world.resume());
            assertThat(waiting.standing(false)).as("after step " + step).isEqualTo(Standing.AWAITS_KEY);
            assertThat(waiting.problem().orElseThrow().code()).isEqualTo(ProblemCode.NEW_SECRET_LOST);
        }
    }

    private static void undo(RotationWorld world, String old, RotationKind kind, String when) {
        switch (world.undo()) {
            case Failed<Rotation>(var problem) -> {
                assertThat(problem.code()).as(when).isEqualTo(ProblemCode.OLD_KEY_DEAD);
                assertThat(kind).as(when).isEqualTo(RotationKind.REPLACE);
            }
            case Ok<Rotation>(var rotation) -> {
                if (rotation.isOpen()) {
                    world.endOnPage(Slot.PREVIOUS);
                    assertThat(ok(world.resume()).standing(false)).as(when).isEqualTo(Standing.UNDONE);
                }
                assertThat(world.text(Slot.CURRENT)).as(when).isEqualTo(old);
                assertThat(world.life()).as(when).isEqualTo(LifeProof.ALIVE);
                assertThat(world.bench.places.text(RotationWorld.ENV)).as(when).contains(old);
                assertThat(world.key(Slot.PENDING)).as(when).isEmpty();
                assertThat(world.key(Slot.PREVIOUS)).as(when).isEmpty();
            }
        }
    }
}
