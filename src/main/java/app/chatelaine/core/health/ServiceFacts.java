package app.chatelaine.core.health;

import app.chatelaine.core.account.KeyFacts.Told;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service told about a key; null and empty where it told nothing.
 *
 * @param identity whose key it is, such as a name or an address
 */
public record ServiceFacts(
        @Nullable Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        List<String> scopes,
        @Nullable String identity) {
    public static final ServiceFacts NONE = new ServiceFacts(null, null, null, List.of(), null);

    public ServiceFacts {
        scopes = List.copyOf(scopes);
    }

    /** What of this belongs to the key itself. */
    Told ofKey() {
        return new Told(createdAt, lastUsedAt, expiresAt, scopes);
    }
}
