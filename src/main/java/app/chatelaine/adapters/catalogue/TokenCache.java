package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Access tokens until shortly before they end, in memory only, one an account. Safe for many threads. */
final class TokenCache {
    /** A token that ends while a request is under way would be refused. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Map<AccountId, Held> held = new HashMap<>();

    TokenCache(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A copy of the token, to be closed by the caller.
     *
     * @param request what it was exchanged for; with another key or address it is not given out
     */
    synchronized Optional<Secret> find(AccountId account, String request) {
        return Optional.ofNullable(held.get(account))
                .filter(entry -> entry.digest.equals(digest(request)))
                .filter(entry -> clock.instant().isBefore(entry.end.minus(MARGIN)))
                .map(entry -> entry.token.copy());
    }

    /** Keeps a copy of {@code token}. */
    synchronized void keep(AccountId account, String request, Secret token, Duration lifetime) {
        drop(account);
        held.put(account, new Held(token.copy(), clock.instant().plus(lifetime), digest(request)));
    }

    synchronized void drop(AccountId account) {
        Held entry = held.remove(account);
        if (entry != null) {
            entry.token.close();
        }
    }

    private static String digest(String request) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Held {
        private final Secret token;
        private final Instant end;
        private final String digest;

        Held(Secret token, Instant end, String digest) {
            this.token = token;
            this.end = end;
            this.digest = digest;
        }
    }
}
