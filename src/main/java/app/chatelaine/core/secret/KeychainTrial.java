package app.chatelaine.core.secret;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Tries whether a keychain takes a secret, gives the same one back and deletes it: for before something that cannot be
 * undone when the secret then has no place.
 */
public final class KeychainTrial {
    /** Always the same, so that what a crash leaves is replaced by the next trial. */
    private static final SecretRef ENTRY = new SecretRef("chatelaine.trial.current");

    private static final int BYTES = 32;

    private final SecretStore store;
    private final RandomGenerator random;

    /** @param random a cryptographically strong source, so that no two trials write the same */
    public KeychainTrial(SecretStore store, RandomGenerator random) {
        this.store = new VerifyingSecretStore(store);
        this.random = random;
    }

    /** @return the problem of the keychain, if it has one; its entry is deleted in either case, as far as it lets */
    public Outcome<Done> run() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        try (var secret = Secret.copyOf(HexFormat.of().formatHex(bytes))) {
            var written = store.write(ENTRY, "Chatelaine: trial", secret);
            var deleted = store.delete(ENTRY);
            return written.then(done -> deleted);
        }
    }
}
