package app.chatelaine.adapters.keychain.secretservice;

import app.chatelaine.adapters.keychain.shared.Cause;
import app.chatelaine.adapters.keychain.shared.Faults;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.Candidate;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps secrets in the Secret Service of a Linux desktop, in the items that java-keyring uses, too, but with labels
 * that people can read. It connects at the first call, and again after the service was started anew.
 */
public final class SecretServiceStore implements SecretStore {
    /** As long as libsecret waits: some services ask the user before they answer. */
    public static final Duration CALL_LIMIT = Duration.ofSeconds(25);

    /** How long a person may take to type the password of the keyring. */
    public static final Duration PROMPT_LIMIT = Duration.ofMinutes(2);

    private final SecretServiceAccess access;

    /**
     * @param address finds the bus, for one {@link SessionBus#find}; asked at every new connection
     * @param callLimit how long the service may take for an answer that needs no person
     * @param promptLimit how long a person may take for a prompt
     */
    public SecretServiceStore(
            Messages messages,
            Supplier<Optional<String>> address,
            Duration callLimit,
            Duration promptLimit,
            InstantSource clock) {
        access = new SecretServiceAccess(messages, address, callLimit, promptLimit, clock);
    }

    @Override
    public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        if (secret.isEmpty()) {
            return Outcome.failed(ProblemCode.SECRET_EMPTY);
        }
        return access.ask(open -> {
            var items = open.find(attributes(ref));
            if (items.isEmpty()) {
                SecretServiceAccess.create(open, label, attributes(ref), secret);
            } else {
                overwrite(open, items, label, secret);
            }
            return Outcome.done();
        });
    }

    private static void overwrite(SecretService open, List<String> items, String label, Secret secret)
            throws SecretServiceException {
        SecretServiceAccess.overwrite(open, items.getFirst(), secret);
        open.setLabel(items.getFirst(), label);
        // Another collection may hold an older copy, which would be found when this one is locked.
        for (String older : items.subList(1, items.size())) {
            open.unlock(older);
            open.deleteItem(older);
        }
    }

    @Override
    public Outcome<Secret> read(SecretRef ref) {
        return access.ask(open -> {
            var items = open.find(attributes(ref));
            return items.isEmpty()
                    ? Outcome.failed(faults().entryMissing())
                    : Outcome.ok(SecretServiceAccess.read(open, items.getFirst()));
        });
    }

    @Override
    public Outcome<Done> delete(SecretRef ref) {
        return access.ask(open -> {
            for (String item : open.find(attributes(ref))) {
                open.unlock(item);
                open.deleteItem(item);
            }
            return Outcome.done();
        });
    }

    @Override
    public Outcome<Done> relabel(SecretRef ref, String label) {
        return access.ask(open -> {
            for (String item : open.find(attributes(ref))) {
                open.unlock(item);
                open.setLabel(item, label);
            }
            return Outcome.done();
        });
    }

    @Override
    public StoreStatus status() {
        return access.<StoreStatus>ask(open -> Outcome.ok(
                        status(open.isDefaultLocked() ? State.LOCKED : State.READY, true, faults().words(Cause.TAKEN))))
                .fold(
                        status -> status,
                        problem -> status(
                                State.UNAVAILABLE, false, problem.details().getLast()));
    }

    private StoreStatus status(State state, boolean taken, String reason) {
        return new StoreStatus("os", access.name(), state, List.of(new Candidate(access.name(), taken, reason)));
    }

    @Override
    public void close() {
        access.close();
    }

    private Faults faults() {
        return access.faults();
    }

    private static Map<String, String> attributes(SecretRef ref) {
        return Map.of("service", SecretRef.SERVICE, "account", ref.account());
    }
}
