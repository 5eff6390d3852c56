package app.chatelaine.adapters.keychain.secretservice;

import app.chatelaine.adapters.keychain.secretservice.Link.Request;
import app.chatelaine.adapters.keychain.shared.AskingPause;
import app.chatelaine.adapters.keychain.shared.Cause;
import app.chatelaine.adapters.keychain.shared.Faults;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A connection to the Secret Service whose failures are problems; what all who keep items there have in common. */
final class SecretServiceAccess implements AutoCloseable {
    private final Messages messages;
    private final Link link;
    private final Duration callLimit;
    private final Duration promptLimit;
    private boolean closed;

    SecretServiceAccess(
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

    /** What people call the service, as far as it is known by now. */
    synchronized String name() {
        return link.name();
    }

    /** Makes an item in the keyring where new ones go. */
    static void create(SecretService open, String label, Map<String, String> attributes, Secret secret)
            throws SecretServiceException {
        String collection = open.defaultCollection();
        open.unlock(collection);
        byte[] bytes = bytesOf(secret);
        try {
            open.createItem(collection, label, attributes, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    static void overwrite(SecretService open, String item, Secret secret) throws SecretServiceException {
        open.unlock(item);
        byte[] bytes = bytesOf(secret);
        try {
            open.setSecret(item, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    static Secret read(SecretService open, String item) throws SecretServiceException {
        open.unlock(item);
        byte[] bytes = open.secretOf(item);
        try {
            return Secret.copyOfUtf8(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] bytesOf(Secret secret) {
        return secret.withUtf8(byte[]::clone);
    }

    synchronized <T> Outcome<T> ask(Request<Outcome<T>> request) {
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

    Faults faults() {
        return new Faults(messages, link.name());
    }

    @Override
    public synchronized void close() {
        closed = true;
        link.close();
    }
}
