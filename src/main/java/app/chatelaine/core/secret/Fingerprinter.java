package app.chatelaine.core.secret;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes fingerprints under the one key in the keychain, which it creates when there is none yet. */
public final class Fingerprinter {
    private static final int KEY_BYTES = 32;

    private final SecretStore store;
    private final RandomGenerator random;

    /** @param random a cryptographically strong source */
    public Fingerprinter(SecretStore store, RandomGenerator random) {
        this.store = store;
        this.random = random;
    }

    public Outcome<Fingerprint> fingerprint(Secret secret) {
        return open().map(key -> {
            try (key) {
                return key.of(secret);
            }
        });
    }

    /** The key from the keychain, to be closed by the caller. */
    public Outcome<FingerprintKey> open() {
        return key().map(FingerprintKey::new);
    }

    private synchronized Outcome<Secret> key() {
        return switch (store.read(SecretRef.FINGERPRINT_KEY)) {
            case Ok<Secret> found -> found;
            case Failed<Secret>(var problem) when problem.code() == ProblemCode.KEYCHAIN_ENTRY_MISSING -> createKey();
            case Failed<Secret> failed -> failed;
        };
    }

    private Outcome<Secret> createKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = Secret.copyOf(HexFormat.of().formatHex(bytes));
        return store.write(SecretRef.FINGERPRINT_KEY, "Chatelaine: fingerprint key", key)
                .map(done -> key);
    }
}
