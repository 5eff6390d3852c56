package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.testing.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneWriterTest {
    @TempDir
    Path folder;

    @Nested
    class In_one_process {

        @Test
        void writers_take_turns_even_through_files_of_their_own() throws Exception {
            try (var threads = Executors.newFixedThreadPool(4)) {
                var counting = new ArrayList<Future<Outcome<Done>>>();
                for (int i = 0; i < 4; i++) {
                    counting.add(threads.submit(() -> OtherWriter.count(file(Kits.real()), 10)));
                }
                for (var count : counting) {
                    assertThat(count.get()).isEqualTo(Outcome.done());
                }
            }

            assertThat(path()).hasContent("40");
        }

        @Test
        void a_writer_that_waits_too_long_hears_that_this_process_is_at_work() throws Exception {
            var held = new CountDownLatch(1);
            var tried = new CountDownLatch(1);
            try (var thread = Executors.newSingleThreadExecutor()) {
                var holder = thread.submit(() -> file(Kits.real()).alone(writer -> {
                    held.countDown();
                    await(tried);
                    return Outcome.done();
                }));
                await(held);

                var outcome = file(Kits.impatient()).alone(writer -> Outcome.done());

                tried.countDown();
                assertThat(holder.get()).isEqualTo(Outcome.done());
                assertThat(problemDetail(outcome, ProblemCode.FILE_BUSY))
                        .endsWith("process " + ProcessHandle.current().pid());
            }
        }

        @Test
        void a_change_within_a_change_is_a_mistake_that_does_not_hang() {
            var file = file(Kits.real());

            assertThatIllegalStateException()
                    .isThrownBy(() -> file.alone(writer -> file.alone(again -> Outcome.done()))
                            .isOk());
            assertThat(file.alone(writer -> Outcome.done())).isEqualTo(Outcome.done());
        }

        @Test
        void an_exception_lets_the_next_writer_in() {
            var file = file(Kits.impatient());

            assertThatIllegalStateException()
                    .isThrownBy(() -> file.alone(writer -> {
                                throw new IllegalStateException("a defect");
                            })
                            .isOk());
            assertThat(file.alone(writer -> Outcome.done())).isEqualTo(Outcome.done());
        }
    }

    @Nested
    class Among_processes {

        @Test
        void DOC_04_writers_take_turns() throws Exception {
            try (var one = ChildJvm.start(OtherWriter.class, "count", path().toString(), "20");
                    var two = ChildJvm.start(OtherWriter.class, "count", path().toString(), "20")) {
                assertThat(OtherWriter.count(file(Kits.real()), 20)).isEqualTo(Outcome.done());
                assertThat(one.line()).isEqualTo("done");
                assertThat(two.line()).isEqualTo("done");
            }

            assertThat(path()).hasContent("60");
        }

        @Test
        void DOC_04_a_writer_that_waits_too_long_hears_who_is_at_work() throws Exception {
            try (var other = ChildJvm.start(OtherWriter.class, "hold", path().toString())) {
                assertThat(other.line()).isEqualTo("holding");

                var outcome = file(Kits.impatient()).alone(writer -> Outcome.done());

                assertThat(problemDetail(outcome, ProblemCode.FILE_BUSY))
                        .matches("java(\\.exe)?, process " + other.pid());
                assertThat(path()).doesNotExist();
            }
        }

        @Test
        void a_writer_waits_until_the_other_one_is_done() throws Exception {
            try (var other = ChildJvm.start(OtherWriter.class, "hold", path().toString());
                    var thread = Executors.newSingleThreadExecutor()) {
                assertThat(other.line()).isEqualTo("holding");
                var waiting = thread.submit(() -> file(Kits.real()).alone(writer -> Outcome.done()));
                try (var input = other.input()) {
                    input.write("let go\n");
                }

                assertThat(waiting.get()).isEqualTo(Outcome.done());
                assertThat(other.line()).isEqualTo("done");
            }
        }

        @Test
        void a_writer_that_was_killed_is_in_nobody_s_way() throws Exception {
            try (var other = ChildJvm.start(OtherWriter.class, "hold", path().toString())) {
                assertThat(other.line()).isEqualTo("holding");
                other.kill();

                assertThat(file(Kits.real()).alone(writer -> Outcome.done())).isEqualTo(Outcome.done());
            }
        }

        @Test
        void reading_waits_for_nobody() throws Exception {
            Files.writeString(path(), "7");
            try (var other = ChildJvm.start(OtherWriter.class, "hold", path().toString())) {
                assertThat(other.line()).isEqualTo("holding");

                assertThat(file(Kits.impatient()).read().map(content -> content.orElseThrow().length))
                        .isEqualTo(Outcome.ok(1));
            }
        }
    }

    private Path path() {
        return folder.resolve("count.json");
    }

    private DurableFile file(FileKit kit) {
        return new DurableFile(path(), BackupPlan.NONE, kit);
    }

    private static String problemDetail(Outcome<?> outcome, ProblemCode expected) {
        var problem = ((Failed<?>) outcome).problem();
        assertThat(problem.code()).isEqualTo(expected);
        return problem.details().get(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
