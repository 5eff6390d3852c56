package app.chatelaine.core.account;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.service.Service;
import java.util.Optional;

/** The keychain's entries for the keys of an account: the one on its way, the one in use, and the one before. */
public final class KeySlots {
    private final SecretStore store;

    /** @param store one that reads back what it wrote */
    public KeySlots(SecretStore store) {
        this.store = store;
    }

    /** The key in {@code slot}, to be closed by the caller; empty when there is none. */
    public Outcome<Optional<Secret>> read(Account account, Slot slot) {
        return store.read(ref(account, slot))
                .fold(
                        secret -> Outcome.ok(Optional.of(secret)),
                        problem -> problem.code() == ProblemCode.KEYCHAIN_ENTRY_MISSING
                                ? Outcome.ok(Optional.empty())
                                : Outcome.failed(problem));
    }

    public Outcome<Done> write(Service service, Account account, Slot slot, Secret secret) {
        return store.write(ref(account, slot), label(service, account) + suffix(slot), secret);
    }

    public Outcome<Done> delete(Account account, Slot slot) {
        return store.delete(ref(account, slot));
    }

    static SecretRef ref(Account account, Slot slot) {
        return SecretRef.of(account.id().value(), SecretRef.KEY_FIELD, slot);
    }

    static String label(Service service, Account account) {
        return "Chatelaine: %s, %s (%s)".formatted(service.name(), account.name(), account.environment());
    }

    private static String suffix(Slot slot) {
        return switch (slot) {
            case PENDING -> ", new key";
            case CURRENT -> "";
            case PREVIOUS -> ", previous key";
        };
    }
}
