package app.chatelaine.adapters.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void of_the_keychain_there_is_one_that_does_not_keep_the_program_alive() throws Exception {
        try (var keychain = KeychainThread.start()) {
            var threads = IntStream.range(0, 10)
                    .mapToObj(i -> keychain.submit(Thread::currentThread))
                    .toList();
            Thread first = threads.getFirst().get();
            for (var thread : threads) {
                assertThat(thread.get()).isSameAs(first);
            }

            assertThat(first.isDaemon()).isTrue();
            assertThat(first.getName()).isEqualTo("keychain");
        }
    }

    @Test
    void for_what_waits_there_are_as_many_as_are_needed() throws Exception {
        var together = new CyclicBarrier(100);
        try (var many = ManyThreads.start()) {
            for (int i = 0; i < 100; i++) {
                many.execute(() -> LaneBackgroundTest.meet(together));
            }
        }

        assertThat(together.getNumberWaiting()).isZero();
    }
}
