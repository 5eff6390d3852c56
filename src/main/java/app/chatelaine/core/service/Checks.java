package app.chatelaine.core.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a service is asked whether it is there and whether a key is good.
 *
 * @param reachability a request without the key; null when the service is known to have none
 * @param key the steps of the key check, in order; empty when no way to check a key is known
 * @param uncheckable why there is no check, in a sentence; null when there is one
 * @param cost what one check costs, for the user, such as {@code read-only, free}
 */
public record Checks(
        @Nullable CheckStep reachability,
        List<CheckStep> key,
        @Nullable String uncheckable,
        String cost) {
    public Checks {
        key = List.copyOf(key);
    }
}
