package app.chatelaine.core.service;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a service is asked whether it is there and whether a key is good.
 *
 * @param reachability a request without the key; null when the service is known to have none
 * @param key the steps of the key check, in order; empty when no way to check a key is known
 * @param uncheckable why a check may find out nothing, in a sentence: there are no steps, or all of them may be skipped;
 *     null when there is always one
 * @param cost what one check costs, for the user, such as {@code read-only, free}
 * @param budget most checks that the program makes by itself within a day, for all accounts together; 1 to 10,000
 * @param feed where programs read how the service is doing; null when there is no such place
 */
public record Checks(
        @Nullable CheckStep reachability,
        List<CheckStep> key,
        @Nullable String uncheckable,
        String cost,
        int budget,
        @Nullable StatusFeed feed) {
    /** Enough for a few accounts once an hour, or for many now and then. */
    public static final int USUAL_BUDGET = 200;

    public Checks {
        key = List.copyOf(key);
    }

    /** With the usual budget and without a status feed. */
    public Checks(@Nullable CheckStep reachability, List<CheckStep> key, @Nullable String uncheckable, String cost) {
        this(reachability, key, uncheckable, cost, USUAL_BUDGET, null);
    }

    /** Whether a key can be asked about, given these fields beside it. */
    public boolean canCheck(Set<String> given) {
        return key.stream().anyMatch(step -> given.containsAll(step.needs()));
    }

    /**
     * A status page for programs; no key is ever sent there.
     *
     * @param url absolute, over {@code {url}} and the account's fields
     * @param format how it is read, such as {@code statuspage-v2}
     * @param okStatus status codes with which it answers when it works
     */
    public record StatusFeed(String url, String format, List<Integer> okStatus) {
        public StatusFeed {
            okStatus = List.copyOf(okStatus);
        }
    }
}
