package app.chatelaine.adapters.keychain.javakeyring;

import app.chatelaine.adapters.keychain.javakeyring.KeyringFailure.Reason;
import app.chatelaine.adapters.keychain.shared.Cause;
import app.chatelaine.adapters.keychain.shared.Faults;
import app.chatelaine.adapters.keychain.shared.LibraryLogs;
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
import app.chatelaine.core.text.Messages;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.freedesktop.dbus.config.DBusSysProps;
import org.jspecify.annotations.Nullable;

/**
 * A keychain of the system through java-keyring. It is opened at the first call, and again after it was gone. Entries
 * have no label of their own there.
 */
public final class JavaKeyringStore implements SecretStore {
    /** How long dbus-java waits for KWallet; the library gives no way to say. */
    private static final Duration BUS_LIMIT = Duration.ofSeconds(20);

    private final Backend backend;
    private final KeyringCalls.Opening opening;
    private final Faults faults;
    private @Nullable KeyringCalls opened;
    private boolean closed;

    public JavaKeyringStore(Messages messages, Backend backend) {
        this(messages, backend, () -> open(backend));
    }

    /** KWallet, on the bus at {@code address}; the library itself looks for a bus in fewer places. */
    public static JavaKeyringStore kwallet(Messages messages, Supplier<Optional<String>> address) {
        return new JavaKeyringStore(messages, Backend.KWALLET, () -> {
            String noBus = new Faults(messages, Backend.KWALLET.displayName()).words(Cause.NO_SESSION_BUS);
            String found = address.get().orElseThrow(() -> new KeyringFailure(Reason.UNAVAILABLE, noBus));
            System.setProperty(DBusSysProps.DBUS_SESSION_BUS_ADDRESS, found);
            return open(Backend.KWALLET);
        });
    }

    private static KeyringCalls open(Backend backend) throws BackendNotSupportedException {
        return KeyringCalls.of(Keyring.create(backend.type()), SecretRef.SERVICE);
    }

    JavaKeyringStore(Messages messages, Backend backend, KeyringCalls.Opening opening) {
        this.backend = backend;
        this.opening = opening;
        this.faults = new Faults(messages, backend.displayName());
    }

    @Override
    public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        return write(ref.account(), secret);
    }

    Outcome<Done> write(String account, Secret secret) {
        if (secret.isEmpty()) {
            return Outcome.failed(ProblemCode.SECRET_EMPTY);
        }
        return ask(secret.length(), passwords -> {
            passwords.set(account, secret.reveal());
            return Outcome.done();
        });
    }

    @Override
    public Outcome<Secret> read(SecretRef ref) {
        return find(ref.account())
                .then(found -> found.map(Outcome::ok).orElseGet(() -> Outcome.failed(faults.entryMissing())));
    }

    Outcome<Optional<Secret>> find(String account) {
        return ask(0, passwords -> Outcome.ok(passwords.get(account).map(Secret::copyOf)));
    }

    @Override
    public Outcome<Done> delete(SecretRef ref) {
        return delete(ref.account());
    }

    Outcome<Done> delete(String account) {
        return ask(0, passwords -> {
            passwords.delete(account);
            return Outcome.done();
        });
    }

    @Override
    public Outcome<Done> relabel(SecretRef ref, String label) {
        return ask(0, passwords -> Outcome.done());
    }

    @Override
    public StoreStatus status() {
        return ask(0, passwords -> Outcome.done())
                .fold(
                        done -> status(State.READY, true, faults.words(Cause.TAKEN)),
                        problem -> status(
                                State.UNAVAILABLE, false, problem.details().getLast()));
    }

    private StoreStatus status(State state, boolean taken, String reason) {
        String name = backend.displayName();
        return new StoreStatus("os", name, state, List.of(new Candidate(name, taken, reason)));
    }

    @Override
    public synchronized void close() {
        closed = true;
        drop();
    }

    private interface Request<T> {
        Outcome<T> of(Passwords passwords) throws KeyringFailure;
    }

    /** @param length of the key that is written, for the sentence when it is too long */
    private synchronized <T> Outcome<T> ask(int length, Request<T> request) {
        if (closed) {
            return Outcome.failed(faults.unavailable(Cause.CLOSED));
        }
        try {
            return request.of(backend.rules(calls()));
        } catch (KeyringFailure e) {
            if (e.reason() == Reason.UNAVAILABLE) {
                drop();
            }
            return Outcome.failed(problem(e, length));
        }
    }

    private KeyringCalls calls() throws KeyringFailure {
        if (opened == null) {
            LibraryLogs.quiet();
            try {
                opened = opening.open();
            } catch (Exception | LinkageError e) {
                throw new KeyringFailure(Reason.UNAVAILABLE, words(e));
            }
        }
        return opened;
    }

    private void drop() {
        if (opened != null) {
            try {
                opened.close();
            } catch (Exception e) {
                // It is given up either way; the next call opens a new one.
            }
            opened = null;
        }
    }

    private Problem problem(KeyringFailure failure, int length) {
        return switch (failure.reason()) {
            case UNAVAILABLE -> faults.unavailable(Cause.SAID, failure.said());
            case REFUSED -> faults.denied(Cause.ACCESS_REFUSED);
            case NO_QUESTION_POSSIBLE -> faults.denied(Cause.NO_QUESTION_POSSIBLE);
            case KEEPS_NOTHING -> faults.denied(Cause.KEEPS_NOTHING);
            case TOO_LONG -> faults.tooLong(length);
            case PART_MISSING -> faults.broken(Cause.PART_MISSING);
            case TIMED_OUT -> faults.timeout(BUS_LIMIT);
            case FAILED -> faults.broken(Cause.SAID, failure.said());
        };
    }

    /** The library wraps the reason, sometimes twice, in words that say less. */
    private static String words(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
