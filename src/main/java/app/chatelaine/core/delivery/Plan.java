package app.chatelaine.core.delivery;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.destination.Placement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A writing that was thought through and not begun. It holds keys, so it does not print. */
public final class Plan {
    private final Account account;
    private final Placement placement;
    private final String fingerprint;
    private final Optional<byte[]> before;
    private final byte[] after;
    private final List<Change> changes;

    Plan(
            Account account,
            Placement placement,
            String fingerprint,
            Optional<byte[]> before,
            byte[] after,
            List<Change> changes) {
        this.account = account;
        this.placement = placement;
        this.fingerprint = fingerprint;
        this.before = before;
        this.after = after;
        this.changes = List.copyOf(changes);
    }

    public Account account() {
        return account;
    }

    public Placement placement() {
        return placement;
    }

    /** What would change, as people may see it; empty when everything is as it should be. */
    public List<Change> changes() {
        return changes;
    }

    String fingerprint() {
        return fingerprint;
    }

    Optional<byte[]> before() {
        return before;
    }

    byte[] after() {
        return after;
    }

    boolean changesNothing() {
        return before.filter(old -> Arrays.equals(old, after)).isPresent();
    }

    /**
     * One change, with keys masked.
     *
     * @param line of a {@code .env}, from 1; 0 where there are no lines
     * @param before empty when nothing was there
     */
    public record Change(int line, String before, String after) {}
}
