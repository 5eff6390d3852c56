package app.chatelaine.core.account;

import app.chatelaine.core.account.Account.Limits;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a key that is to be added; see {@link Account} for the parts.
 *
 * @param createdAt when the user says that the key was made; null when unknown, then the day it is stored counts
 */
public record AccountDraft(
        String serviceId,
        String name,
        String environment,
        @Nullable String url,
        Map<String, String> fields,
        List<String> tags,
        String notes,
        @Nullable Instant createdAt,
        Expiry expiry,
        Limits limits) {
    public AccountDraft {
        fields = Map.copyOf(fields);
        tags = List.copyOf(tags);
    }
}
