package app.chatelaine.adapters.keychain;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps secrets until the program ends: for the demo workspace and for tests. */
public final class MemorySecretStore implements SecretStore {
    private static final String NAME = "Memory";

    private final Map<SecretRef, Secret> secrets = new HashMap<>();
    private boolean closed;

    @Override
    public synchronized Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        if (closed) {
            return Outcome.failed(ended());
        }
        if (secret.isEmpty()) {
            return Outcome.failed(ProblemCode.SECRET_EMPTY);
        }
        forget(secrets.put(ref, secret.copy()));
        return Outcome.done();
    }

    @Override
    public synchronized Outcome<Secret> read(SecretRef ref) {
        if (closed) {
            return Outcome.failed(ended());
        }
        var found = secrets.get(ref);
        return found == null ? Outcome.failed(ProblemCode.KEYCHAIN_ENTRY_MISSING, NAME) : Outcome.ok(found.copy());
    }

    @Override
    public synchronized Outcome<Done> delete(SecretRef ref) {
        if (closed) {
            return Outcome.failed(ended());
        }
        forget(secrets.remove(ref));
        return Outcome.done();
    }

    @Override
    public synchronized Outcome<Done> relabel(SecretRef ref, String label) {
        return closed ? Outcome.failed(ended()) : Outcome.done();
    }

    @Override
    public synchronized StoreStatus status() {
        return new StoreStatus("memory", NAME, closed ? State.UNAVAILABLE : State.READY, List.of());
    }

    @Override
    public synchronized void close() {
        closed = true;
        secrets.values().forEach(Secret::close);
        secrets.clear();
    }

    private static Problem ended() {
        return Problem.of(ProblemCode.KEYCHAIN_UNAVAILABLE, NAME, "closed");
    }

    private static void forget(@Nullable Secret old) {
        if (old != null) {
            old.close();
        }
    }
}
