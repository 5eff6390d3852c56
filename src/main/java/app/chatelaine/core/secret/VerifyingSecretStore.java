package app.chatelaine.core.secret;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;

/**
 * Believes a keychain only what can be read back.
 *
 * <p>Some keychains answer "stored" and store nothing, for one when an unlock prompt was dismissed, so this wraps every
 * one of them.
 */
public final class VerifyingSecretStore implements SecretStore {
    private final SecretStore store;

    public VerifyingSecretStore(SecretStore store) {
        this.store = store;
    }

    @Override
    public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        return store.write(ref, label, secret).then(done -> compare(store.read(ref), secret));
    }

    private Outcome<Done> compare(Outcome<Secret> readBack, Secret written) {
        return switch (readBack) {
            case Ok<Secret>(var found) -> {
                try (found) {
                    yield found.matches(written) ? Outcome.done() : lost();
                }
            }
            case Failed<Secret>(var problem) when problem.code() == ProblemCode.KEYCHAIN_ENTRY_MISSING -> lost();
            case Failed<Secret>(var problem) -> Outcome.failed(problem);
        };
    }

    private Outcome<Done> lost() {
        return Outcome.failed(ProblemCode.KEYCHAIN_WRITE_LOST, store.status().name());
    }

    @Override
    public Outcome<Secret> read(SecretRef ref) {
        return store.read(ref);
    }

    @Override
    public Outcome<Done> delete(SecretRef ref) {
        return store.delete(ref);
    }

    @Override
    public Outcome<Done> relabel(SecretRef ref, String label) {
        return store.relabel(ref, label);
    }

    @Override
    public StoreStatus status() {
        return store.status();
    }

    @Override
    public void close() {
        store.close();
    }
}
