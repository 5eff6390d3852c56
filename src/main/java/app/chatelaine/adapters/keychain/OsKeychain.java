package app.chatelaine.adapters.keychain;

import app.chatelaine.adapters.keychain.javakeyring.Backend;
import app.chatelaine.adapters.keychain.javakeyring.JavaKeyringStore;
import app.chatelaine.adapters.keychain.secretservice.SecretServiceStore;
import app.chatelaine.adapters.keychain.secretservice.SessionBus;
import app.chatelaine.adapters.keychain.shared.Cause;
import app.chatelaine.adapters.keychain.shared.Faults;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.Candidate;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keychain of the operating system: the first that can be used of those it may have. Nothing is touched before the
 * first call. Once one is chosen it stays chosen, as keys that lie in it are not in another; while none can be used,
 * every call looks again.
 */
public final class OsKeychain implements SecretStore {
    private static final String KIND = "os";

    private final Faults faults;
    private final List<SecretStore> candidates;
    private @Nullable Choice choice;
    private boolean closed;

    private record Choice(SecretStore store, List<Candidate> passedOver) {}

    /** @param candidates at least one */
    OsKeychain(Messages messages, List<SecretStore> candidates) {
        this.faults = new Faults(messages, messages.get("keychain.os"));
        this.candidates = List.copyOf(candidates);
    }

    /**
     * The keychains of this system, in the order in which they are tried.
     *
     * @param osName the system property {@code os.name}
     * @param environment variables of this process
     */
    public static OsKeychain of(
            Messages messages, String osName, Map<String, String> environment, InstantSource clock) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return new OsKeychain(messages, List.of(new JavaKeyringStore(messages, Backend.MAC)));
        }
        if (os.startsWith("windows")) {
            return new OsKeychain(messages, List.of(new JavaKeyringStore(messages, Backend.WINDOWS)));
        }
        Supplier<Optional<String>> bus = () -> SessionBus.find(environment);
        var secretService = new SecretServiceStore(
                messages, bus, SecretServiceStore.CALL_LIMIT, SecretServiceStore.PROMPT_LIMIT, clock);
        return new OsKeychain(messages, List.of(secretService, JavaKeyringStore.kwallet(messages, bus)));
    }

    @Override
    public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        return chosen().write(ref, label, secret);
    }

    @Override
    public Outcome<Secret> read(SecretRef ref) {
        return chosen().read(ref);
    }

    @Override
    public Outcome<Done> delete(SecretRef ref) {
        return chosen().delete(ref);
    }

    @Override
    public Outcome<Done> relabel(SecretRef ref, String label) {
        return chosen().relabel(ref, label);
    }

    @Override
    public synchronized StoreStatus status() {
        var status = chosen().status();
        if (choice == null) {
            return status;
        }
        var all = new ArrayList<>(choice.passedOver());
        all.addAll(status.candidates());
        return new StoreStatus(KIND, status.name(), status.state(), all);
    }

    private synchronized SecretStore chosen() {
        if (choice != null) {
            return choice.store();
        }
        if (closed) {
            return none(faults.words(Cause.CLOSED), List.of());
        }
        var passedOver = new ArrayList<Candidate>();
        for (SecretStore candidate : candidates) {
            var status = candidate.status();
            if (status.state() != State.UNAVAILABLE) {
                choice = new Choice(candidate, List.copyOf(passedOver));
                return candidate;
            }
            passedOver.addAll(status.candidates());
        }
        // The first is what the system should have; what became of the others is in the status.
        return none(passedOver.getFirst().reason(), passedOver);
    }

    private SecretStore none(String reason, List<Candidate> passedOver) {
        return new UnavailableSecretStore(
                faults.unavailable(reason), new StoreStatus(KIND, faults.keychain(), State.UNAVAILABLE, passedOver));
    }

    @Override
    public synchronized void close() {
        closed = true;
        candidates.forEach(SecretStore::close);
    }
}
