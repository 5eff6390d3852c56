package app.chatelaine.core.secret;

import java.util.List;

/**
 * How a keychain is, and which other ones were tried.
 *
 * @param kind {@code os}, {@code vault} or {@code memory}
 * @param name what a person calls it, such as {@code GNOME Keyring}
 * @param state whether it can be used now
 * @param candidates every back end that was tried, with the reason where it was not taken
 */
public record StoreStatus(String kind, String name, State state, List<Candidate> candidates) {
    public StoreStatus {
        candidates = List.copyOf(candidates);
    }

    public enum State {
        READY,
        LOCKED,
        UNAVAILABLE
    }

    /**
     * A back end that was tried.
     *
     * @param reason why it was or was not taken, in words
     */
    public record Candidate(String name, boolean taken, String reason) {}
}
