package app.chatelaine.adapters.keychain;

import static app.chatelaine.testing.StoreCalls.codeOf;
import static app.chatelaine.testing.StoreCalls.read;
import static app.chatelaine.testing.StoreCalls.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.chatelaine.adapters.keychain.DeadlineSecretStore.Patience;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.SecretStoreContract;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeadlineSecretStoreTest {
    private static final SecretRef KEY = SecretRef.currentKey("abcd");
    private static final Messages MESSAGES = Messages.of(Locale.ROOT);
    private static final Patience LONG = new Patience(Duration.ofMinutes(1), Duration.ofMinutes(2));
    private static final Patience SHORT = new Patience(Duration.ofMillis(5), Duration.ofMillis(40));

    private final FaultySecretStore keychain = new FaultySecretStore();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final AtomicInteger notes = new AtomicInteger();

    @AfterEach
    void endThreads() {
        keychain.letGo();
        thread.shutdownNow();
        callers.shutdownNow();
    }

    @Nested
    class Contract extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            return store(new FaultySecretStore(), LONG);
        }
    }

    @Nested
    class When_the_keychain_is_slow {
        @Test
        void the_listener_is_told_once_and_the_call_still_ends_well() {
            var store = new DeadlineSecretStore(
                    MESSAGES,
                    keychain,
                    "memory",
                    thread,
                    new Patience(Duration.ofMillis(5), Duration.ofMinutes(1)),
                    name -> {
                        notes.incrementAndGet();
                        keychain.letGo();
                    });
            keychain.hold();

            assertThat(store.delete(KEY)).isEqualTo(Outcome.done());

            assertThat(notes).hasValue(1);
        }

        @Test
        void a_quick_call_tells_nobody() {
            assertThat(store(keychain, LONG).delete(KEY)).isEqualTo(Outcome.done());

            assertThat(notes).hasValue(0);
        }
    }

    @Nested
    class KEY_04_When_the_keychain_hangs {
        private final DeadlineSecretStore store = store(keychain, SHORT);

        @Test
        void the_call_is_given_up_with_a_time_out() {
            keychain.hold();

            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);
            assertThat(notes).hasValue(1);
        }

        @Test
        void later_calls_fail_at_once_and_are_not_queued() throws Exception {
            keychain.hold();
            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);

            assertThat(codeOf(store.delete(KEY))).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);
            assertThat(codeOf(write(store, KEY, Canary.value()))).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);
            assertThat(store.status().state()).isEqualTo(State.UNAVAILABLE);

            assertThat(notes).as("only the first one waited").hasValue(1);
            letGoAndWait();
            assertThat(keychain.calls()).isEqualTo(1);
        }

        @Test
        void once_it_answers_again_calls_go_through() throws Exception {
            keychain.hold();
            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);

            letGoAndWait();

            assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());
        }

        @Test
        void a_call_that_waited_behind_it_is_never_made() throws Exception {
            keychain.hold();
            Future<ProblemCode> first = callers.submit(() -> codeOf(store.delete(KEY)));
            keychain.awaitHeldCall();
            Future<ProblemCode> second = callers.submit(() -> codeOf(store.delete(KEY)));

            assertThat(first.get()).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);
            assertThat(second.get()).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);
            assertThat(codeOf(store.delete(KEY))).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);
            assertThat(notes).as("the third did not wait").hasValue(2);

            letGoAndWait();
            assertThat(keychain.calls()).isEqualTo(1);
        }

        @Test
        void a_write_that_was_given_up_ends_with_the_whole_key_though_the_caller_closed_its_own() throws Exception {
            keychain.hold();
            assertThat(codeOf(write(store, KEY, Canary.value()))).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);

            letGoAndWait();

            assertThat(read(store, KEY)).isEqualTo(Canary.value());
        }

        @Test
        void a_key_that_comes_too_late_is_wiped_unseen() throws Exception {
            var late = Secret.copyOf(Canary.value());
            var gate = new CountDownLatch(1);
            var slow = store(new AnsweringWhenLetGo(late, gate), SHORT);
            assertThat(codeOf(slow.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);

            gate.countDown();
            waitForThread();

            assertThatThrownBy(late::reveal).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void closing_does_not_hang_with_it() {
            keychain.hold();
            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_TIMEOUT);

            store.close();

            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);
        }
    }

    @Test
    void all_calls_are_made_on_the_one_thread() {
        var seen = new AtomicReference<Thread>();
        var store = store(new NotingThreads(seen), LONG);

        assertThat(store.delete(KEY)).isEqualTo(Outcome.done());

        assertThat(seen.get()).isNotNull().isNotSameAs(Thread.currentThread());
    }

    @Test
    void an_exception_is_a_defect_of_ours_and_names_only_its_type() {
        var store = store(
                new Always(() -> {
                    throw new IllegalArgumentException("with " + "details");
                }),
                LONG);

        assertThat(store.delete(KEY)).isEqualTo(Outcome.failed(ProblemCode.INTERNAL, "IllegalArgumentException"));
    }

    @Test
    void a_class_that_is_missing_is_told_like_any_defect_and_ends_no_thread() {
        var ended = new AtomicInteger();
        try (var watched = Executors.newSingleThreadExecutor(work -> {
            var worker = new Thread(work);
            worker.setUncaughtExceptionHandler((dead, thrown) -> ended.incrementAndGet());
            return worker;
        })) {
            var store = new DeadlineSecretStore(
                    MESSAGES,
                    new Always(() -> {
                        throw new NoClassDefFoundError("com/sun/security/auth/module/UnixSystem");
                    }),
                    "memory",
                    watched,
                    LONG,
                    name -> {});

            assertThat(store.delete(KEY)).isEqualTo(Outcome.failed(ProblemCode.INTERNAL, "NoClassDefFoundError"));
        }

        assertThat(ended).hasValue(0);
    }

    @Test
    void who_is_interrupted_while_waiting_stops_waiting_and_stays_interrupted() throws Exception {
        var store = store(keychain, LONG);
        keychain.hold();
        var waiting = new AtomicReference<Thread>();
        Future<Boolean> caller = callers.submit(() -> {
            waiting.set(Thread.currentThread());
            return codeOf(store.delete(KEY)) == ProblemCode.CANCELLED
                    && Thread.currentThread().isInterrupted();
        });
        keychain.awaitHeldCall();

        waiting.get().interrupt();

        assertThat(caller.get()).isTrue();
    }

    @Test
    void without_its_thread_there_is_no_keychain() {
        var store = store(keychain, LONG);
        thread.shutdown();

        assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);
    }

    private DeadlineSecretStore store(SecretStore inner, Patience patience) {
        return new DeadlineSecretStore(MESSAGES, inner, "memory", thread, patience, name -> notes.incrementAndGet());
    }

    private void letGoAndWait() throws Exception {
        keychain.letGo();
        waitForThread();
    }

    private void waitForThread() throws Exception {
        thread.submit(() -> {}).get();
    }

    /** Does the same for every call. */
    private static class Always implements SecretStore {
        private final Runnable action;

        Always(Runnable action) {
            this.action = action;
        }

        @Override
        public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
            action.run();
            return Outcome.done();
        }

        @Override
        public Outcome<Secret> read(SecretRef ref) {
            action.run();
            return Outcome.failed(ProblemCode.KEYCHAIN_ENTRY_MISSING, "Test keychain");
        }

        @Override
        public Outcome<Done> delete(SecretRef ref) {
            action.run();
            return Outcome.done();
        }

        @Override
        public Outcome<Done> relabel(SecretRef ref, String label) {
            action.run();
            return Outcome.done();
        }

        @Override
        public StoreStatus status() {
            return new StoreStatus("memory", "Test keychain", State.READY, List.of());
        }

        @Override
        public void close() {}
    }

    private static final class NotingThreads extends Always {
        NotingThreads(AtomicReference<Thread> seen) {
            super(() -> seen.set(Thread.currentThread()));
        }
    }

    private static final class AnsweringWhenLetGo extends Always {
        private final Secret answer;
        private final CountDownLatch gate;

        AnsweringWhenLetGo(Secret answer, CountDownLatch gate) {
            super(() -> {});
            this.answer = answer;
            this.gate = gate;
        }

        @Override
        public Outcome<Secret> read(SecretRef ref) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Outcome.ok(answer);
        }
    }
}
