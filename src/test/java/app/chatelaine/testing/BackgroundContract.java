package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What work in the background does, also where it is done at once. */
public interface BackgroundContract {

    Background background();

    /** Whether the caller is on the thread that owns the screen. */
    boolean isOnScreenThread();

    @ParameterizedTest
    @EnumSource(Lane.class)
    default void what_came_of_it_comes_back(Lane lane) {
        assertThat(outcomeOf(lane, () -> Outcome.ok("done"))).isEqualTo(Outcome.ok("done"));
        assertThat(outcomeOf(lane, () -> Outcome.failed(ProblemCode.CANCELLED)))
                .isEqualTo(Outcome.failed(ProblemCode.CANCELLED));
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    default void it_comes_back_on_the_thread_that_owns_the_screen(Lane lane) {
        var onScreen = new CompletableFuture<Boolean>();

        background().run(lane, Outcome::done, done -> onScreen.complete(isOnScreenThread()));

        assertThat(onScreen.join()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    default void a_defect_is_told_by_its_type_and_never_by_its_message(Lane lane) {
        assertThat(outcomeOf(lane, () -> {
                    throw new IllegalStateException(Canary.value());
                }))
                .isEqualTo(Outcome.failed(ProblemCode.INTERNAL, "IllegalStateException"));
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    default void an_error_is_told_as_well_so_that_nobody_waits_for_ever(Lane lane) {
        assertThat(outcomeOf(lane, () -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo(Outcome.failed(ProblemCode.INTERNAL, "StackOverflowError"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Lane.class,
            names = {"KEYCHAIN", "FILES"})
    default void a_lane_does_one_thing_after_the_other(Lane lane) {
        List<Integer> done = new CopyOnWriteArrayList<>();
        List<Integer> told = new CopyOnWriteArrayList<>();
        var all = new CompletableFuture<Void>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            background().run(lane, () -> Outcome.ok(done.add(number)), ok -> {
                told.add(number);
                if (number == 19) {
                    all.complete(null);
                }
            });
        }
        all.join();

        var inOrder = IntStream.range(0, 20).boxed().toList();
        assertThat(done).isEqualTo(inOrder);
        assertThat(told).isEqualTo(inOrder);
    }

    @Test
    default void what_is_started_by_a_result_is_done_too() {
        var second = new CompletableFuture<Outcome<String>>();

        background()
                .run(
                        Lane.FILES,
                        Outcome::done,
                        done -> background().run(Lane.KEYCHAIN, () -> Outcome.ok("second"), second::complete));

        assertThat(second.join()).isEqualTo(Outcome.ok("second"));
    }

    private <T> Outcome<T> outcomeOf(Lane lane, Supplier<Outcome<T>> work) {
        var outcome = new CompletableFuture<Outcome<T>>();
        background().run(lane, work, outcome::complete);
        return outcome.join();
    }
}
