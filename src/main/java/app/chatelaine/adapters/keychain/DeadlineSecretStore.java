package app.chatelaine.adapters.keychain;

import app.chatelaine.adapters.keychain.shared.Cause;
import app.chatelaine.adapters.keychain.shared.Faults;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes every call of a keychain on one thread and waits for it only so long: a keychain may show a window and wait for
 * a person, or hang. While a call that was given up still holds the thread, every other call fails at once.
 *
 * <p>Callers may come from any thread but the keychain's own.
 */
public final class DeadlineSecretStore implements SecretStore {
    /** A keychain that is not waiting for a person closes in milliseconds. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Messages messages;
    private final SecretStore store;
    private final Executor thread;
    private final Patience patience;
    private final Consumer<String> slow;
    private volatile StoreStatus known;
    private volatile @Nullable KeychainCall<?> givenUp;
    private volatile boolean closed;

    /**
     * How long a caller waits.
     *
     * @param note until the listener is told
     * @param limit until the call is given up; longer than {@code note}
     */
    public record Patience(Duration note, Duration limit) {
        public static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    /**
     * @param kind {@code os}, {@code vault} or {@code memory}
     * @param thread runs one task after the other, and nothing but what comes from here
     * @param slow is told the keychain's name, once a call and on the caller's thread, when the keychain lets it wait
     */
    public DeadlineSecretStore(
            Messages messages,
            SecretStore store,
            String kind,
            Executor thread,
            Patience patience,
            Consumer<String> slow) {
        this.messages = messages;
        this.store = store;
        this.thread = thread;
        this.patience = patience;
        this.slow = slow;
        this.known = new StoreStatus(kind, messages.get("keychain." + kind), State.UNAVAILABLE, List.of());
    }

    @Override
    public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        // A copy: the caller closes its own, also when it has given up and the keychain is still writing.
        var copy = secret.copy();
        return ask(() -> store.write(ref, label, copy), copy::close);
    }

    @Override
    public Outcome<Secret> read(SecretRef ref) {
        return ask(() -> store.read(ref));
    }

    @Override
    public Outcome<Done> delete(SecretRef ref) {
        return ask(() -> store.delete(ref));
    }

    @Override
    public Outcome<Done> relabel(SecretRef ref, String label) {
        return ask(() -> store.relabel(ref, label));
    }

    @Override
    public StoreStatus status() {
        return ask(() -> Outcome.ok(store.status())).fold(this::remember, problem -> silent());
    }

    private StoreStatus remember(StoreStatus now) {
        known = now;
        return now;
    }

    private StoreStatus silent() {
        return new StoreStatus(known.kind(), known.name(), State.UNAVAILABLE, known.candidates());
    }

    /** Closes the keychain on its thread, but does not keep the program from ending where a call still holds that. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        var task = new KeychainCall<>(this::closeStore, () -> {});
        try {
            thread.execute(task);
            var _ = task.await(patience.note().compareTo(FAREWELL) < 0 ? patience.note() : FAREWELL);
        } catch (RejectedExecutionException e) {
            // The thread has ended, and with it all use of the keychain.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome<Done> closeStore() {
        store.close();
        return Outcome.done();
    }

    private <T> Outcome<T> ask(Supplier<Outcome<T>> call) {
        return ask(call, () -> {});
    }

    private <T> Outcome<T> ask(Supplier<Outcome<T>> call, Runnable whenOver) {
        var task = new KeychainCall<>(call, whenOver);
        if (closed) {
            return task.giveUp(faults().unavailable(Cause.CLOSED));
        }
        var before = givenUp;
        if (before != null && before.isRunning()) {
            return task.giveUp(faults().timeout(patience.limit()));
        }
        try {
            thread.execute(task);
            return await(task);
        } catch (RejectedExecutionException e) {
            return task.giveUp(faults().unavailable(Cause.CLOSED));
        }
    }

    private <T> Outcome<T> await(KeychainCall<T> task) {
        try {
            var quick = task.await(patience.note());
            if (quick != null) {
                return quick;
            }
            slow.accept(known.name());
            var late = task.await(patience.limit().minus(patience.note()));
            if (late != null) {
                return late;
            }
            return giveUp(task, faults().timeout(patience.limit()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return giveUp(task, Problem.of(ProblemCode.CANCELLED));
        }
    }

    private <T> Outcome<T> giveUp(KeychainCall<T> task, Problem problem) {
        var outcome = task.giveUp(problem);
        if (task.isRunning()) {
            givenUp = task;
        }
        return outcome;
    }

    private Faults faults() {
        return new Faults(messages, known.name());
    }
}
