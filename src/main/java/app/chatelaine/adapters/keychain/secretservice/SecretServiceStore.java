package app.chatelaine.adapters.keychain.secretservice;

import app.chatelaine.adapters.keychain.secretservice.Link.Request;
import app.chatelaine.adapters.keychain.shared.AskingPause;
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
import app.chatelaine.core.secret.StoreStatus.Candidate;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
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

    private final Messages messages;
    private final Link link;
    private final Duration callLimit;
    private final Duration promptLimit;
    private boolean closed;

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
        this.messages = messages;
        this.link = new Link(address, callLimit, promptLimit, new AskingPause(clock));
        this.callLimit = callLimit;
        this.promptLimit = promptLimit;
    }

    @Override
    public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        if (secret.isEmpty()) {
            return Outcome.failed(ProblemCode.SECRET_EMPTY);
        }
        return ask(open -> {
            var items = open.find(attributes(ref));
            if (items.isEmpty()) {
                create(open, ref, label, secret);
            } else {
                overwrite(open, items, label, secret);
            }
            return Outcome.done();
        });
    }

    private void create(SecretService open, SecretRef ref, String label, Secret secret) throws SecretServiceException {
        String collection = open.defaultCollection();
        open.unlock(collection);
        byte[] bytes = bytesOf(secret);
        try {
            open.createItem(collection, label, attributes(ref), bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private void overwrite(SecretService open, List<String> items, String label, Secret secret)
            throws SecretServiceException {
        open.unlock(items.getFirst());
        byte[] bytes = bytesOf(secret);
        try {
            open.setSecret(items.getFirst(), bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        open.setLabel(items.getFirst(), label);
        // Another collection may hold an older copy, which would be found when this one is locked.
        for (String older : items.subList(1, items.size())) {
            open.unlock(older);
            open.deleteItem(older);
        }
    }

    @Override
    public Outcome<Secret> read(SecretRef ref) {
        return ask(open -> {
            var items = open.find(attributes(ref));
            if (items.isEmpty()) {
                return Outcome.failed(faults().entryMissing());
            }
            open.unlock(items.getFirst());
            byte[] bytes = open.secretOf(items.getFirst());
            try {
                return Outcome.ok(Secret.copyOfUtf8(bytes));
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        });
    }

    @Override
    public Outcome<Done> delete(SecretRef ref) {
        return ask(open -> {
            for (String item : open.find(attributes(ref))) {
                open.unlock(item);
                open.deleteItem(item);
            }
            return Outcome.done();
        });
    }

    @Override
    public Outcome<Done> relabel(SecretRef ref, String label) {
        return ask(open -> {
            for (String item : open.find(attributes(ref))) {
                open.unlock(item);
                open.setLabel(item, label);
            }
            return Outcome.done();
        });
    }

    @Override
    public synchronized StoreStatus status() {
        return this.<StoreStatus>ask(open -> Outcome.ok(
                        status(open.isDefaultLocked() ? State.LOCKED : State.READY, true, faults().words(Cause.TAKEN))))
                .fold(
                        status -> status,
                        problem -> status(
                                State.UNAVAILABLE, false, problem.details().getLast()));
    }

    private StoreStatus status(State state, boolean taken, String reason) {
        return new StoreStatus("os", link.name(), state, List.of(new Candidate(link.name(), taken, reason)));
    }

    @Override
    public synchronized void close() {
        closed = true;
        link.close();
    }

    private synchronized <T> Outcome<T> ask(Request<Outcome<T>> request) {
        if (closed) {
            return Outcome.failed(faults().unavailable(Cause.CLOSED));
        }
        try {
            return link.ask(request);
        } catch (SecretServiceException e) {
            return Outcome.failed(problem(e));
        }
    }

    private Problem problem(SecretServiceException e) {
        return switch (e.kind()) {
            case NO_BUS -> faults().unavailable(Cause.NO_SESSION_BUS);
            case BUS_UNREACHABLE -> faults().unavailable(Cause.BUS_UNREACHABLE, e.said());
            case NO_SERVICE -> faults().unavailable(Cause.NO_SECRET_SERVICE);
            case NO_COLLECTION -> faults().unavailable(Cause.NO_COLLECTION);
            case STOPPED, SESSION_LOST -> faults().unavailable(Cause.STOPPED);
            case LOCKED -> faults().locked();
            case DISMISSED -> faults().denied(Cause.UNLOCK_DISMISSED);
            case DENIED -> faults().denied(Cause.SAID, e.said());
            case TIMED_OUT -> faults().timeout(callLimit);
            case PROMPT_IGNORED -> faults().timeout(promptLimit);
            case UNREADABLE -> faults().broken(Cause.ANSWER_UNREADABLE);
            case NOT_SUPPORTED, FAILED -> faults().broken(Cause.SAID, e.said());
        };
    }

    private Faults faults() {
        return new Faults(messages, link.name());
    }

    private static Map<String, String> attributes(SecretRef ref) {
        return Map.of("service", SecretRef.SERVICE, "account", ref.account());
    }

    private static byte[] bytesOf(Secret secret) {
        return secret.withUtf8(byte[]::clone);
    }
}
