package app.chatelaine.core.account;

import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param placements where its key lies outside the keychain, each destination once, in the order they were added
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
        Limits limits,
        List<Placement> placements) {

    public Account {
        fields = Map.copyOf(fields);
        tags = tags.stream().distinct().sorted().toList();
        placements = List.copyOf(placements);
    }

    /** An account whose key lies in the keychain alone. */
    public Account(
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
        this(id, serviceId, name, environment, url, fields, tags, notes, key, limits, List.of());
    }

    public Account withKey(KeyFacts newKey) {
        return new Account(id, serviceId, name, environment, url, fields, tags, notes, newKey, limits, placements);
    }

    public Account withId(AccountId newId) {
        return new Account(newId, serviceId, name, environment, url, fields, tags, notes, key, limits, placements);
    }

    public Account withFields(Map<String, String> newFields) {
        return new Account(id, serviceId, name, environment, url, newFields, tags, notes, key, limits, placements);
    }

    public Account withName(String newName) {
        return new Account(id, serviceId, newName, environment, url, fields, tags, notes, key, limits, placements);
    }

    public Account withPlacements(List<Placement> newPlacements) {
        return new Account(id, serviceId, name, environment, url, fields, tags, notes, key, limits, newPlacements);
    }

    public Optional<Placement> placement(Destination destination) {
        return placements.stream()
                .filter(placement -> placement.destination().equals(destination))
                .findFirst();
    }

    /** With {@code placement} in the place of the one of its destination, or behind all others. */
    public Account with(Placement placement) {
        var all = new ArrayList<>(placements);
        all.replaceAll(old -> old.destination().equals(placement.destination()) ? placement : old);
        if (placement(placement.destination()).isEmpty()) {
            all.add(placement);
        }
        return withPlacements(all);
    }

    public Account without(Destination destination) {
        return withPlacements(placements.stream()
                .filter(placement -> !placement.destination().equals(destination))
                .toList());
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
