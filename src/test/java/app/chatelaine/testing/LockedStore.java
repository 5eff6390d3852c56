package app.chatelaine.testing;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.State;
import java.util.List;

/** A keychain that nobody unlocks. */
public final class LockedStore implements SecretStore {
    private static final String NAME = "GNOME Keyring";

    @Override
    public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        return locked();
    }

    @Override
    public Outcome<Secret> read(SecretRef ref) {
        return locked();
    }

    @Override
    public Outcome<Done> delete(SecretRef ref) {
        return locked();
    }

    @Override
    public Outcome<Done> relabel(SecretRef ref, String label) {
        return locked();
    }

    private static <T> Outcome<T> locked() {
        return Outcome.failed(ProblemCode.KEYCHAIN_LOCKED, NAME);
    }

    @Override
    public StoreStatus status() {
        return new StoreStatus("os", NAME, State.LOCKED, List.of());
    }

    @Override
    public void close() {}
}
