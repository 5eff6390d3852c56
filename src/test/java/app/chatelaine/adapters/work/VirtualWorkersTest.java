package app.chatelaine.adapters.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.chatelaine.core.work.Cancel;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VirtualWorkersTest {
    private final VirtualWorkers workers = new VirtualWorkers();
    private final Cancel cancel = new Cancel();

    @Test
    void every_item_is_done_once() {
        var items = IntStream.range(0, 1000).boxed().toList();
        var done = new CopyOnWriteArrayList<Integer>();

        workers.forEach(items, 64, item -> "group " + item % 7, 8, cancel, done::add);

        assertThat(done).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void nothing_to_do_is_done_at_once() {
        workers.<String>forEach(List.of(), 1, item -> item, 1, cancel, item -> {
            throw new IllegalStateException("there is none");
        });
    }

    @Test
    void limits_that_let_nothing_start_are_a_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> workers.forEach(List.of(1), 0, item -> "", 1, cancel, item -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> workers.forEach(List.of(1), 1, item -> "", 0, cancel, item -> {}));
    }

    @Nested
    class Under_way_at_once {

        @Test
        void are_as_many_as_may_be() {
            var together = new CyclicBarrier(64);

            workers.forEach(
                    IntStream.range(0, 128).boxed().toList(),
                    64,
                    item -> "group " + item % 16,
                    8,
                    cancel,
                    item -> LaneBackgroundTest.meet(together));
        }

        @Test
        void are_never_more_than_may_be_in_all_and_in_a_group() {
            var all = new Gauge();
            var groups = new ConcurrentHashMap<String, Gauge>();

            workers.forEach(
                    IntStream.range(0, 500).boxed().toList(), 5, item -> "group " + item % 3, 2, cancel, item -> {
                        var group = groups.computeIfAbsent("group " + item % 3, name -> new Gauge());
                        all.in();
                        group.in();
                        stayAWhile();
                        group.out();
                        all.out();
                    });

            assertThat(all.most()).isBetween(1, 5);
            assertThat(groups.values())
                    .hasSize(3)
                    .allSatisfy(group -> assertThat(group.most()).isBetween(1, 2));
        }

        /** So that others come in meanwhile. */
        private static void stayAWhile() {
            for (int i = 0; i < 2_000; i++) {
                Thread.onSpinWait();
            }
        }

        @Test
        void are_items_of_other_groups_while_one_group_is_full() {
            var others = new CountDownLatch(3);

            workers.forEach(
                    List.of("slow 1", "slow 2", "slow 3", "b 1", "b 2", "c 1"),
                    2,
                    item -> item.substring(0, 1),
                    1,
                    cancel,
                    item -> {
                        if (item.startsWith("slow")) {
                            LaneBackgroundTest.await(others);
                        } else {
                            others.countDown();
                        }
                    });

            assertThat(others.getCount()).isZero();
        }
    }

    @Nested
    class When_cancelled {

        @Test
        void nothing_more_starts_and_what_is_under_way_is_waited_for() {
            var started = new AtomicInteger();
            var ended = new AtomicInteger();
            var cancelled = new CountDownLatch(1);

            workers.forEach(IntStream.range(0, 100).boxed().toList(), 4, item -> "", 4, cancel, item -> {
                started.incrementAndGet();
                if (item == 10) {
                    cancel.cancel();
                    cancelled.countDown();
                } else if (item > 10) {
                    LaneBackgroundTest.await(cancelled);
                }
                ended.incrementAndGet();
            });

            assertThat(started.get()).isBetween(11, 14);
            assertThat(ended.get()).isEqualTo(started.get());
        }

        @Test
        void before_it_began_nothing_starts_at_all() {
            cancel.cancel();

            workers.forEach(List.of(1, 2, 3), 4, item -> "", 4, cancel, item -> {
                throw new IllegalStateException("started");
            });
        }

        @Test
        void an_interrupt_stops_as_well_and_stays_with_the_caller() {
            var caller = Thread.currentThread();
            var started = new AtomicInteger();

            workers.forEach(IntStream.range(0, 100).boxed().toList(), 1, item -> "", 1, cancel, item -> {
                if (started.incrementAndGet() == 1) {
                    caller.interrupt();
                    waitUntilItIsTaken(caller);
                }
            });

            assertThat(Thread.interrupted()).isTrue();
            assertThat(started.get()).isLessThan(100);
        }

        private static void waitUntilItIsTaken(Thread caller) {
            while (caller.isInterrupted()) {
                Thread.onSpinWait();
            }
        }
    }

    @Nested
    class When_work_throws {

        @Test
        void all_others_are_done_before_it_is_thrown_on() {
            var done = new AtomicInteger();

            assertThatThrownBy(() ->
                            workers.forEach(IntStream.range(0, 50).boxed().toList(), 4, item -> "", 4, cancel, item -> {
                                done.incrementAndGet();
                                if (item % 25 == 7) {
                                    throw new IllegalStateException("item " + item);
                                }
                            }))
                    .isInstanceOf(IllegalStateException.class)
                    .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
            assertThat(done).hasValue(50);
        }

        @Test
        void an_error_is_thrown_on_as_it_is() {
            assertThatThrownBy(() -> workers.forEach(List.of(1), 1, item -> "", 1, cancel, item -> {
                        throw new StackOverflowError();
                    }))
                    .isInstanceOf(StackOverflowError.class);
        }
    }

    private static final class Gauge {
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        void in() {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
        }

        void out() {
            now.decrementAndGet();
        }

        int most() {
            return most.get();
        }
    }
}
