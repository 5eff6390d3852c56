package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.KeyBench.failed;
import static app.chatelaine.sandbox.KeyBench.ok;
import static app.chatelaine.sandbox.RotationWorld.AT_ONCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.RotationEvent;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.work.Cancel;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing that goes wrong at one call outside, whichever: nothing is lost, and going on ends well. */
class RotationFaultTest {
    private static final int MOST_CALLS = 200;

    /** Late answers come where they matter alone, as each takes longer than the accounts here wait. */
    private static final List<Mishap> MISHAPS = Arrays.stream(Mishap.values())
            .filter(mishap -> mishap != Mishap.LATE_AFTER)
            .toList();

    static Stream<Arguments> everywhere() {
        return Arrays.stream(RotationKind.values())
                .flatMap(kind -> MISHAPS.stream().map(mishap -> Arguments.of(kind, mishap)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everywhere")
    void ROT_11_a_mishap_at_any_request_loses_nothing(RotationKind kind, Mishap mishap) {
        int calls = 0;
        for (; calls < MOST_CALLS; calls++) {
            try (var world = new RotationWorld(kind)) {
                String old = world.text(Slot.CURRENT);
                world.service.afterPassing(calls, mishap);
                var first = world.rotate(AT_ONCE);
                if (world.service.waiting() > 0) {
                    break;
                }
                endsWell(world, old, first, kind + ", " + mishap + " at request " + calls);
            }
        }
        assertThat(calls).isBetween(2, MOST_CALLS - 1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"CUT_BEFORE", "ERROR", "RATE_LIMITED", "PAGE"})
    void ROT_11_a_mishap_where_tokens_come_from_loses_nothing(Mishap mishap) {
        int calls = 0;
        for (; calls < MOST_CALLS; calls++) {
            try (var world = new RotationWorld(RotationKind.OVERLAP)) {
                String old = world.text(Slot.CURRENT);
                world.auth.afterPassing(calls, mishap);
                var first = world.rotate(AT_ONCE);
                if (world.auth.waiting() > 0) {
                    break;
                }
                endsWell(world, old, first, mishap + " at token " + calls);
            }
        }
        assertThat(calls).isBetween(2, MOST_CALLS - 1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "OVERLAP, createApiKey",
        "OVERLAP, query { me",
        "OVERLAP, query APIKeys",
        "OVERLAP, deleteApiKey",
        "REPLACE, POST",
        "WEB_PAGE, /users/me"
    })
    void ROT_11_an_answer_that_comes_too_late_loses_nothing(RotationKind kind, String sign) {
        try (var world = new RotationWorld(kind)) {
            String old = world.text(Slot.CURRENT);
            world.service.next(Mishap.LATE_AFTER, sign);

            var first = world.rotate(AT_ONCE);

            assertThat(world.service.waiting()).isZero();
            endsWell(world, old, first, kind + ", late at " + sign);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(RotationKind.class)
    void ROT_11_a_keychain_that_is_locked_at_any_call_loses_nothing(RotationKind kind) {
        int call = 1;
        for (; call < MOST_CALLS; call++) {
            try (var world = new RotationWorld(kind)) {
                String old = world.text(Slot.CURRENT);
                int before = world.bench.keychain.calls();
                world.bench.keychain.failOn(call, Problem.of(ProblemCode.KEYCHAIN_LOCKED, "Test keychain"));
                var first = world.rotate(AT_ONCE);
                if (world.bench.keychain.calls() - before < call) {
                    break;
                }
                world.bench.keychain.heal();
                if (ok(world.rotations.read()).isEmpty()) {
                    assertThat(failed(first).code()).isEqualTo(ProblemCode.KEYCHAIN_LOCKED);
                    assertThat(world.text(Slot.CURRENT)).isEqualTo(old);
                    continue;
                }
                endsWell(world, old, first, kind + ", call " + call + " of the keychain");
            }
        }
        assertThat(call).isBetween(10, MOST_CALLS - 1);
    }

    private static void endsWell(RotationWorld world, String old, Outcome<Rotation> first, String when) {
        assertThat(first.isOk()
                        || !world.last().isOpen()
                        || world.last().problem().isPresent())
                .as(when)
                .isTrue();
        boolean inGap = !world.hasKeyThatWorks();
        if (inGap) {
            assertThat(world.kind).as(when).isEqualTo(RotationKind.REPLACE);
            assertThat(world.open().standing(false)).as(when).isIn(Standing.AWAITS_KEY, Standing.STOPPED);
        }
        try {
            world.complete();
            assertThat(world.last().standing(false)).isEqualTo(Standing.COMPLETED);
            world.assertRotated(old);
            if (world.kind == RotationKind.OVERLAP) {
                assertThat(world.clientIds()).isEqualTo(1);
            }
            assertThat(proof(world.last())).startsWith("HTTP 40");
        } catch (AssertionError e) {
            throw new AssertionError(when, e);
        }
    }

    /** On what the death of the old key rests. */
    private static String proof(Rotation rotation) {
        return rotation.events().stream()
                .filter(event -> event.step() == RotationStep.PROVE && event.what() == What.DONE)
                .map(RotationEvent::evidence)
                .reduce((first, last) -> last)
                .orElse("");
    }

    @Nested
    class At_a_destination {

        @Test
        void ROT_13_that_cannot_be_written_the_old_key_lives_on() {
            try (var world = new RotationWorld(RotationKind.OVERLAP)) {
                world.bench.places.failWrites(
                        RotationWorld.ENV, Problem.of(ProblemCode.FILE_NOT_WRITTEN, RotationWorld.ENV, "it is full"));

                assertThat(failed(world.rotate(AT_ONCE)).code()).isEqualTo(ProblemCode.DELIVERY_INCOMPLETE);

                assertThat(world.clientIds()).isEqualTo(2);
                assertThat(world.key(Slot.PREVIOUS)).isPresent();
                world.bench.places.heal(RotationWorld.ENV);
                assertThat(ok(world.resume()).standing(false)).isEqualTo(Standing.COMPLETED);
            }
        }

        @Test
        void ROT_13_that_cannot_be_written_an_exposed_key_is_ended_all_the_same() {
            try (var world = new RotationWorld(RotationKind.OVERLAP)) {
                String old = world.text(Slot.CURRENT);
                world.bench.places.failWrites(
                        RotationWorld.ENV, Problem.of(ProblemCode.FILE_NOT_WRITTEN, RotationWorld.ENV, "it is full"));

                var rotation = ok(world.rotate(Wishes.EXPOSED));

                assertThat(rotation.standing(false)).isEqualTo(Standing.COMPLETED);
                assertThat(world.clientIds()).isEqualTo(1);
                assertThat(world.bench.places.text(RotationWorld.ENV)).contains(old);
                assertThat(rotation.events())
                        .anyMatch(event -> ("dotenv:" + RotationWorld.ENV + ":ION_CLIENT_SECRET").equals(event.place())
                                && event.problem() != null);
            }
        }

        @Test
        void ROT_13_which_somebody_edited_is_left_and_said() {
            try (var world = new RotationWorld(RotationKind.OVERLAP)) {
                world.bench.places.put(RotationWorld.ENV, "ION_CLIENT_SECRET=something-of-theirs\n");

                var rotation = ok(world.rotate(AT_ONCE));

                assertThat(world.bench.places.text(RotationWorld.ENV)).contains("something-of-theirs");
                assertThat(rotation.events())
                        .anyMatch(event -> event.problem() != null
                                && event.problem().code() == ProblemCode.DESTINATION_LEFT_EDITED);
            }
        }
    }

    @Test
    void ROT_02_a_key_that_was_changed_meanwhile_is_not_written_over() {
        try (var world = new RotationWorld(RotationKind.WEB_PAGE)) {
            world.service.next(Mishap.ERROR, "/users/me");
            failed(world.rotate(AT_ONCE));
            try (var other = world.newKey()) {
                ok(world.bench.accounts.replaceKey(world.about(), world.now(), other.secret(), other.fields()));
            }
            String theirs = world.text(Slot.CURRENT);

            assertThat(ok(world.resume()).standing(false)).isEqualTo(Standing.AWAITS_KEY);
            assertThat(failed(world.resume(UnaryOperator.identity(), world.newKey()))
                            .code())
                    .isEqualTo(ProblemCode.ROTATION_KEY_CHANGED);
            assertThat(world.text(Slot.CURRENT)).isEqualTo(theirs);

            ok(world.undo());
            world.endOnPage(Slot.PREVIOUS);
            assertThat(ok(world.resume()).standing(false)).isEqualTo(Standing.UNDONE);
            assertThat(world.text(Slot.CURRENT)).isEqualTo(theirs);
        }
    }

    @Test
    void ROT_12_a_key_whose_answer_was_lost_is_named_and_no_other_made_until_it_is_gone() {
        try (var world = new RotationWorld(RotationKind.OVERLAP)) {
            world.service.next(Mishap.CUT_AFTER, "createApiKey");

            var lost = failed(world.rotate(AT_ONCE));

            assertThat(lost.code()).isEqualTo(ProblemCode.KEY_MADE_WITHOUT_SECRET);
            world.restart();
            assertThat(failed(world.resume())).isEqualTo(lost);
            assertThat(world.clientIds()).isEqualTo(2);
            world.revokeListed(lost.details().getLast());
            assertThat(ok(world.resume()).standing(false)).isEqualTo(Standing.COMPLETED);
        }
    }

    @Test
    void ROT_11_cancelled_it_stops_before_the_next_step() {
        try (var world = new RotationWorld(RotationKind.OVERLAP)) {
            var cancel = new Cancel();
            String old = world.text(Slot.CURRENT);

            var stopped =
                    world.rotations.begin(world.about(), world.work, AT_ONCE, null, step -> cancel.cancel(), cancel);

            assertThat(failed(stopped).code()).isEqualTo(ProblemCode.CANCELLED);
            assertThat(world.text(Slot.CURRENT)).isEqualTo(old);
            world.complete();
            world.assertRotated(old);
        }
    }
}
