package app.chatelaine.adapters.keychain;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;

/** Stands in for a keychain that is not there: it answers every call with the reason. */
final class UnavailableSecretStore implements SecretStore {
    private final Problem problem;
    private final StoreStatus status;

    UnavailableSecretStore(Problem problem, StoreStatus status) {
        this.problem = problem;
        this.status = status;
    }

    @Override
    public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        return Outcome.failed(problem);
    }

    @Override
    public Outcome<Secret> read(SecretRef ref) {
        return Outcome.failed(problem);
    }

    @Override
    public Outcome<Done> delete(SecretRef ref) {
        return Outcome.failed(problem);
    }

    @Override
    public Outcome<Done> relabel(SecretRef ref, String label) {
        return Outcome.failed(problem);
    }

    @Override
    public StoreStatus status() {
        return status;
    }

    @Override
    public void close() {}
}
