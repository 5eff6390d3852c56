package app.chatelaine.testing;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.Candidate;
import app.chatelaine.core.secret.StoreStatus.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A keychain that can be locked, full, slow, failing or lying. Healthy, it passes {@link SecretStoreContract}. What it
 * holds outlives a simulated crash.
 */
public final class FaultySecretStore implements SecretStore {

    private final Map<SecretRef, String> secrets = new HashMap<>();
    private final Map<SecretRef, String> labels = new HashMap<>();
    private final Map<Integer, Problem> failures = new TreeMap<>();
    private final String name;
    private final CrashPoint crash;
    private @Nullable Problem failure;
    private volatile @Nullable CountDownLatch gate;
    private volatile CountDownLatch arrived = new CountDownLatch(1);
    private boolean losesWrites;
    private boolean full;
    private boolean locked;
    private boolean closed;
    private int calls;
    private int statusCalls;

    public FaultySecretStore() {
        this("Test keychain");
    }

    /** @param name what it calls itself */
    public FaultySecretStore(String name) {
        this(name, new CrashPoint());
    }

    public FaultySecretStore(CrashPoint crash) {
        this("Test keychain", crash);
    }

    private FaultySecretStore(String name, CrashPoint crash) {
        this.name = name;
        this.crash = crash;
    }

    /** Every call fails with {@code problem} from now on. */
    public synchronized void failWith(Problem problem) {
        failure = problem;
    }

    /** Nothing fails any more, not what was planned either. */
    public synchronized void heal() {
        failure = null;
        failures.clear();
        locked = false;
        full = false;
        losesWrites = false;
    }

    /** The call that is {@code number} calls away, from 1, fails once with {@code problem} and does nothing. */
    public synchronized void failOn(int number, Problem problem) {
        failures.put(calls + number, problem);
    }

    public synchronized void lock() {
        locked = true;
    }

    public synchronized void unlock() {
        locked = false;
    }

    /** From now on nothing new can be written. */
    public synchronized void fill() {
        full = true;
    }

    /** From now on it says "stored" and stores nothing. */
    public synchronized void loseWrites() {
        losesWrites = true;
    }

    /** From now on every call waits for {@link #letGo}. */
    public void hold() {
        arrived = new CountDownLatch(1);
        gate = new CountDownLatch(1);
    }

    /** Waits until a call has come and is held. */
    public void awaitHeldCall() throws InterruptedException {
        arrived.await();
    }

    public void letGo() {
        var held = gate;
        gate = null;
        if (held != null) {
            held.countDown();
        }
    }

    /** How many calls came in, whatever came of them. */
    public synchronized int calls() {
        return calls;
    }

    /** How often it was asked for its status. */
    public synchronized int statusCalls() {
        return statusCalls;
    }

    public synchronized Set<SecretRef> refs() {
        return Set.copyOf(secrets.keySet());
    }

    public synchronized @Nullable String labelOf(SecretRef ref) {
        return labels.get(ref);
    }

    @Override
    public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        return call(() -> {
            if (secret.isEmpty()) {
                return Outcome.failed(ProblemCode.SECRET_EMPTY);
            }
            if (full) {
                return Outcome.failed(ProblemCode.KEYCHAIN_BROKEN, name, "it is full");
            }
            if (!losesWrites) {
                secrets.put(ref, secret.reveal());
                labels.put(ref, label);
            }
            return Outcome.done();
        });
    }

    @Override
    public Outcome<Secret> read(SecretRef ref) {
        return call(() -> {
            var found = secrets.get(ref);
            return found == null
                    ? Outcome.failed(ProblemCode.KEYCHAIN_ENTRY_MISSING, name)
                    : Outcome.ok(Secret.copyOf(found));
        });
    }

    @Override
    public Outcome<Done> delete(SecretRef ref) {
        return call(() -> {
            secrets.remove(ref);
            labels.remove(ref);
            return Outcome.done();
        });
    }

    @Override
    public Outcome<Done> relabel(SecretRef ref, String label) {
        return call(() -> {
            labels.computeIfPresent(ref, (there, old) -> label);
            return Outcome.done();
        });
    }

    @Override
    public synchronized StoreStatus status() {
        statusCalls++;
        if (closed || failure != null) {
            String reason = failure == null ? "closed" : failure.details().getLast();
            return new StoreStatus("memory", name, State.UNAVAILABLE, List.of(new Candidate(name, false, reason)));
        }
        var state = locked ? State.LOCKED : State.READY;
        return new StoreStatus("memory", name, state, List.of(new Candidate(name, true, "in use")));
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private <T> Outcome<T> call(Supplier<Outcome<T>> work) {
        waitAtGate();
        synchronized (this) {
            calls++;
            var planned = failures.remove(calls);
            var problem = planned == null ? failure : planned;
            if (closed) {
                return Outcome.failed(ProblemCode.KEYCHAIN_UNAVAILABLE, name, "closed");
            }
            if (problem != null) {
                return Outcome.failed(problem);
            }
            if (locked) {
                return Outcome.failed(ProblemCode.KEYCHAIN_LOCKED, name);
            }
            crash.step();
            var outcome = work.get();
            crash.step();
            return outcome;
        }
    }

    private void waitAtGate() {
        var held = gate;
        if (held == null) {
            return;
        }
        arrived.countDown();
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
