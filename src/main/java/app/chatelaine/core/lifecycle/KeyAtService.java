package app.chatelaine.core.lifecycle;

import app.chatelaine.core.account.KeyFacts.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key as its service lists it; null and empty where the service says nothing.
 *
 * @param id by which the service takes calls
 * @param prefix the first characters of the key
 * @param enabled whether it is switched on
 * @param permissions what it may do, in the service's words
 * @param etag names this state of it, for a call that must not hit another
 * @param fields values that an account which holds it has, by field id
 */
public record KeyAtService(
        String id,
        @Nullable String name,
        @Nullable String prefix,
        @Nullable Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        @Nullable Boolean enabled,
        List<String> permissions,
        @Nullable String etag,
        Map<String, String> fields) {

    public KeyAtService {
        permissions = List.copyOf(permissions);
        fields = Map.copyOf(fields);
    }

    /** What a person calls it: its name, or its id where it has none. */
    public String title() {
        return name == null || name.isBlank() ? id : name;
    }

    /** Whether the service says that it is switched off. */
    public boolean isOff() {
        return Boolean.FALSE.equals(enabled);
    }

    Told told() {
        return new Told(createdAt, lastUsedAt, expiresAt, permissions);
    }
}
