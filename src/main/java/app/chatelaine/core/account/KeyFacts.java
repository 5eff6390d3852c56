package app.chatelaine.core.account;

import app.chatelaine.core.account.Expiry.At;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * @param told what its service said of it, whether or not that is what counts
 * @param former keys that it took the place of, the latest first, {@link #FORMER_KEPT} at most
 */
public record KeyFacts(
        String masked,
        String fingerprint,
        Instant storedAt,
        String keychain,
        @Nullable Instant createdAt,
        CreatedSource createdAtSource,
        Expiry expiry,
        Told told,
        List<FormerKey> former) {

    /** Older ones are found nowhere any more, or nowhere that matters. */
    public static final int FORMER_KEPT = 20;

    public KeyFacts {
        former = List.copyOf(former.subList(0, Math.min(FORMER_KEPT, former.size())));
    }

    /** A key of which its service said nothing yet. */
    public KeyFacts(
            String masked,
            String fingerprint,
            Instant storedAt,
            String keychain,
            @Nullable Instant createdAt,
            CreatedSource createdAtSource,
            Expiry expiry) {
        this(masked, fingerprint, storedAt, keychain, createdAt, createdAtSource, expiry, Told.NOTHING, List.of());
    }

    public KeyFacts withFingerprint(String newFingerprint) {
        return new KeyFacts(
                masked, newFingerprint, storedAt, keychain, createdAt, createdAtSource, expiry, told, former);
    }

    public KeyFacts withCreated(@Nullable Instant at, CreatedSource source) {
        return new KeyFacts(masked, fingerprint, storedAt, keychain, at, source, expiry, told, former);
    }

    public KeyFacts withExpiry(Expiry newExpiry) {
        return new KeyFacts(
                masked, fingerprint, storedAt, keychain, createdAt, createdAtSource, newExpiry, told, former);
    }

    /**
     * After the service said {@code news}. Its dates take the place of dates that nobody stated and of those that it said
     * before. A date of the user's own stays, as the user may know better; the service's stands beside it in {@link #told}.
     */
    public KeyFacts hear(Told news) {
        var all = told.and(news);
        boolean takesCreated = all.createdAt() != null && createdAtSource != CreatedSource.USER;
        boolean takesEnd =
                expiry.equals(Expiry.UNSTATED) || (expiry instanceof At(var end) && end.equals(told.expiresAt()));
        return new KeyFacts(
                masked,
                fingerprint,
                storedAt,
                keychain,
                takesCreated ? all.createdAt() : createdAt,
                takesCreated ? CreatedSource.SERVICE : createdAtSource,
                takesEnd && all.expiresAt() != null ? new At(all.expiresAt()) : expiry,
                all,
                former);
    }

    /** As the facts of a key that takes the place of {@code old} at {@code at}. */
    public KeyFacts replacing(KeyFacts old, Instant at) {
        var all = new ArrayList<FormerKey>();
        all.add(new FormerKey(old.fingerprint, old.masked, at));
        all.addAll(old.former);
        all.removeIf(key -> key.fingerprint().equals(fingerprint));
        return new KeyFacts(masked, fingerprint, storedAt, keychain, createdAt, createdAtSource, expiry, told, all);
    }

    /** The fingerprints of the keys that it took the place of. */
    public List<String> formerFingerprints() {
        return former.stream().map(FormerKey::fingerprint).toList();
    }

    /**
     * A key that is no longer the account's.
     *
     * @param fingerprint keyed, 32 hexadecimal digits
     * @param masked at most its prefix and last four characters
     * @param replacedAt when another took its place
     */
    public record FormerKey(String fingerprint, String masked, Instant replacedAt) {}

    /** Who says when a key was made; {@code STORED} is the day it came to Chatelaine, for want of better. */
    public enum CreatedSource {
        USER,
        SERVICE,
        STORED
    }

    /**
     * What a service said of a key; null and empty where it said nothing.
     *
     * @param createdAt when it was made
     * @param lastUsedAt when it was last used, as far as the service knew at the last check
     * @param expiresAt when it ends
     * @param scopes what it may do, in the service's words and order
     */
    public record Told(
            @Nullable Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt,
            List<String> scopes) {
        public static final Told NOTHING = new Told(null, null, null, List.of());

        public Told {
            scopes = List.copyOf(scopes);
        }

        /** This and, where they say more, the {@code news}; what they do not mention stays. */
        Told and(Told news) {
            return new Told(
                    news.createdAt == null ? createdAt : news.createdAt,
                    news.lastUsedAt == null ? lastUsedAt : news.lastUsedAt,
                    news.expiresAt == null ? expiresAt : news.expiresAt,
                    news.scopes.isEmpty() ? scopes : news.scopes);
        }
    }
}
