package app.chatelaine.core.account;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One key at one service, with everything about it but the key itself.
 *
 * @param id random, never changes
 * @param serviceId of the catalogue
 * @param name unique among the accounts of the service, in any case of letters
 * @param environment id of one of the service's environments, or free text for an address of the user's own
 * @param url the base address in place of the environment's, without a slash at the end; null for the environment's
 * @param fields values beside the key, by input id; never secret
 * @param tags in alphabetical order
 * @param notes the user's own words
 * @param key what may be known of the key
 * @param limits where this account differs from the general settings
 */
public record Account(
        AccountId id,
        String serviceId,
        String name,
        String environment,
        @Nullable String url,
        Map<String, String> fields,
        List<String> tags,
        String notes,
        KeyFacts key,
        Limits limits) {

    public Account {
        fields = Map.copyOf(fields);
        tags = tags.stream().distinct().sorted().toList();
    }

    public Account withKey(KeyFacts newKey) {
        return new Account(id, serviceId, name, environment, url, fields, tags, notes, newKey, limits);
    }

    public Account withId(AccountId newId) {
        return new Account(newId, serviceId, name, environment, url, fields, tags, notes, key, limits);
    }

    public Account withFields(Map<String, String> newFields) {
        return new Account(id, serviceId, name, environment, url, newFields, tags, notes, key, limits);
    }

    public Account withName(String newName) {
        return new Account(id, serviceId, newName, environment, url, fields, tags, notes, key, limits);
    }

    /**
     * Where one account differs from the settings; null takes the service's or the general value.
     *
     * @param staleAfterDays 1 to 3650
     * @param timeoutSeconds 1 to 300
     * @param retries 0 to 10
     * @param plainHttp whether plain http to a host other than this machine is allowed
     */
    public record Limits(
            @Nullable Integer staleAfterDays,
            @Nullable Integer timeoutSeconds,
            @Nullable Integer retries,
            boolean plainHttp) {
        public static final Limits NONE = new Limits(null, null, null, false);
    }
}
