package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What every timer does, also one that a test moves. */
public interface TimerContract {
    Duration SOON = Duration.ofMillis(20);
    Duration LATER = Duration.ofMillis(60);
    Duration FAR = Duration.ofHours(1);

    Timer timer();

    /** Lets time go by until all that was due before its end was done. */
    void pass(Duration time);

    @Test
    default void does_what_is_due_once_and_nothing_before_its_time() {
        List<String> done = new CopyOnWriteArrayList<>();
        try (var _ = timer().after(SOON, () -> done.add("soon"));
                var _ = timer().after(FAR, () -> done.add("far"))) {
            pass(LATER);
            pass(LATER);
        }

        assertThat(done).containsExactly("soon");
    }

    @Test
    default void does_things_in_the_order_of_their_time() {
        List<String> done = new CopyOnWriteArrayList<>();
        try (var _ = timer().after(LATER, () -> done.add("later"));
                var _ = timer().after(SOON, () -> done.add("soon"))) {
            pass(LATER.multipliedBy(2));
        }

        assertThat(done).containsExactly("soon", "later");
    }

    @Test
    default void does_nothing_that_was_given_up() {
        List<String> done = new CopyOnWriteArrayList<>();
        timer().after(SOON, () -> done.add("after")).close();
        timer().every(SOON, () -> done.add("every")).close();

        pass(LATER);

        assertThat(done).isEmpty();
    }

    @Test
    default void does_a_thing_again_and_again_until_it_is_given_up() {
        List<String> done = new CopyOnWriteArrayList<>();
        try (var _ = timer().every(SOON, () -> done.add("every"))) {
            while (done.size() < 3) {
                pass(SOON);
            }
        }
        // The last one may have been under way.
        pass(SOON);
        int times = done.size();

        pass(LATER);

        assertThat(done).hasSize(times);
    }

    @Test
    default void lets_what_it_does_give_itself_up() {
        List<String> done = new CopyOnWriteArrayList<>();
        var own = new AtomicReference<Registration>();
        own.set(timer().every(SOON, () -> {
            done.add("every");
            own.get().close();
        }));

        pass(LATER.multipliedBy(2));

        assertThat(done).hasSize(1);
    }
}
