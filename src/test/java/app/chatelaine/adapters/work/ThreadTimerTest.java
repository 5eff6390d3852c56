package app.chatelaine.adapters.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.work.Timer;
import app.chatelaine.testing.TimerContract;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadTimerTest implements TimerContract {
    private final ExecutorService screen =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("screen").factory());
    private final ThreadTimer timer = new ThreadTimer(screen);

    @AfterEach
    void close() {
        timer.close();
        screen.close();
    }

    @Override
    public Timer timer() {
        return timer;
    }

    /** The timer is asked to tell when; what was due before comes before. */
    @Override
    public void pass(Duration time) {
        var passed = new CountDownLatch(1);
        try (var _ = timer.after(time, passed::countDown)) {
            LaneBackgroundTest.await(passed);
        }
    }

    @Test
    void does_things_on_the_thread_that_owns_the_screen() {
        var thread = new CompletableFuture<String>();
        try (var _ = timer.after(
                Duration.ZERO, () -> thread.complete(Thread.currentThread().getName()))) {
            assertThat(thread.join()).isEqualTo("screen");
        }
    }

    @Test
    void a_busy_screen_is_not_flooded_with_what_it_missed() {
        List<String> done = new CopyOnWriteArrayList<>();
        var given = new CopyOnWriteArrayList<Runnable>();
        var busy = new ThreadTimer(given::add);
        try (var _ = busy.every(Duration.ofMillis(1), () -> done.add("tick"))) {
            pass(Duration.ofMillis(50));

            assertThat(given).hasSize(1);
            given.getFirst().run();
            assertThat(done).containsExactly("tick");
        }
        busy.close();
    }

    @Test
    void what_was_given_up_after_it_had_fallen_due_is_not_done() {
        List<String> done = new CopyOnWriteArrayList<>();
        var due = new CountDownLatch(1);
        var given = new CompletableFuture<Runnable>();
        var slow = new ThreadTimer(action -> {
            given.complete(action);
            due.countDown();
        });
        try (var _ = slow.after(Duration.ZERO, () -> done.add("too late"))) {
            LaneBackgroundTest.await(due);
        }

        given.join().run();

        assertThat(done).isEmpty();
        slow.close();
    }
}
