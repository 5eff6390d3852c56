package app.chatelaine.core.secret;

/** The key of the fingerprints in memory, for who makes many of them; closing wipes it. Safe for several threads. */
public final class FingerprintKey implements AutoCloseable {
    private final Secret key;

    FingerprintKey(Secret key) {
        this.key = key;
    }

    public Fingerprint of(Secret secret) {
        return Fingerprint.of(secret, key);
    }

    @Override
    public void close() {
        key.close();
    }
}
