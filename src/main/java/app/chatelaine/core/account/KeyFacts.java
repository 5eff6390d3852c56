package app.chatelaine.core.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be known of a key without opening the keychain.
 *
 * @param masked at most its prefix and last four characters
 * @param fingerprint keyed, 32 hexadecimal digits
 * @param storedAt when it was last written to the keychain
 * @param keychain which keychain holds it: {@code os}, {@code vault} or {@code memory}
 * @param createdAt when it was made; null when nobody knows
 * @param createdAtSource who said so
 * @param expiry when it ends
 */
public record KeyFacts(
        String masked,
        String fingerprint,
        Instant storedAt,
        String keychain,
        @Nullable Instant createdAt,
        CreatedSource createdAtSource,
        Expiry expiry) {

    public KeyFacts withFingerprint(String newFingerprint) {
        return new KeyFacts(masked, newFingerprint, storedAt, keychain, createdAt, createdAtSource, expiry);
    }

    public KeyFacts withCreated(@Nullable Instant at, CreatedSource source) {
        return new KeyFacts(masked, fingerprint, storedAt, keychain, at, source, expiry);
    }

    public KeyFacts withExpiry(Expiry newExpiry) {
        return new KeyFacts(masked, fingerprint, storedAt, keychain, createdAt, createdAtSource, newExpiry);
    }

    /** Who says when a key was made; {@code STORED} is the day it came to Chatelaine, for want of better. */
    public enum CreatedSource {
        USER,
        SERVICE,
        STORED
    }
}
