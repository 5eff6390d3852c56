package app.chatelaine.adapters.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.testing.BackgroundContract;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LaneBackgroundTest implements BackgroundContract {
    private final ExecutorService screen =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("screen").factory());
    private final LaneBackground background = new LaneBackground(screen);

    @AfterEach
    void close() {
        background.close();
        screen.close();
    }

    @Override
    public Background background() {
        return background;
    }

    @Override
    public boolean isOnScreenThread() {
        return Thread.currentThread().getName().equals("screen");
    }

    @Test
    void a_keychain_that_hangs_holds_up_neither_files_nor_network() {
        var release = new CountDownLatch(1);
        var keychain = outcome(Lane.KEYCHAIN, () -> await(release));

        assertThat(outcome(Lane.FILES, () -> {}).join()).isEqualTo(Outcome.done());
        assertThat(outcome(Lane.NETWORK, () -> {}).join()).isEqualTo(Outcome.done());
        assertThat(keychain).isNotDone();

        release.countDown();
        assertThat(keychain.join()).isEqualTo(Outcome.done());
    }

    @Test
    void the_network_does_many_things_at_once() {
        var together = new CyclicBarrier(3);
        var first = outcome(Lane.NETWORK, () -> meet(together));
        var second = outcome(Lane.NETWORK, () -> meet(together));
        var third = outcome(Lane.NETWORK, () -> meet(together));

        assertThat(CompletableFuture.allOf(first, second, third)).succeedsWithin(java.time.Duration.ofSeconds(60));
    }

    @Test
    void no_lane_keeps_the_program_alive() {
        for (Lane lane : Lane.values()) {
            var daemon = new CompletableFuture<Boolean>();
            background.run(
                    lane,
                    () -> Outcome.ok(Thread.currentThread().isDaemon()),
                    outcome -> daemon.complete(outcome.equals(Outcome.ok(true))));

            assertThat(daemon.join()).as("%s", lane).isTrue();
        }
    }

    @Test
    void the_end_waits_for_files_and_breaks_off_the_network() {
        var started = new CountDownLatch(2);
        var files = outcome(Lane.FILES, () -> {
            started.countDown();
            await(started);
        });
        var network = outcome(Lane.NETWORK, () -> {
            started.countDown();
            await(new CountDownLatch(1));
        });
        await(started);

        background.close();

        assertThat(files.join()).isEqualTo(Outcome.done());
        assertThat(network.join()).isEqualTo(Outcome.failed(ProblemCode.INTERNAL, "IllegalStateException"));
    }

    @Test
    void after_the_end_work_is_cancelled_and_says_so() {
        background.close();

        assertThat(outcome(Lane.FILES, () -> {}).join()).isEqualTo(Outcome.failed(ProblemCode.CANCELLED));
    }

    private CompletableFuture<Outcome<Done>> outcome(Lane lane, Runnable work) {
        var outcome = new CompletableFuture<Outcome<Done>>();
        background.run(
                lane,
                () -> {
                    work.run();
                    return Outcome.done();
                },
                outcome::complete);
        return outcome;
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
