package app.chatelaine.core.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed of an account. A sheet stays open for minutes, and an edit can be undone for hours: what a check, a
 * delivery or another process wrote meanwhile stays.
 *
 * @param from as it was seen
 * @param to as it is to be; of its key only the day of creation and the end can differ
 */
public record AccountEdit(Account from, Account to) {

    /** The change made of {@code now}; where it changes nothing, all is as it is now. */
    public Account onto(Account now) {
        return new Account(
                now.id(),
                now.serviceId(),
                chosen(from.name(), to.name(), now.name()),
                chosen(from.environment(), to.environment(), now.environment()),
                chosen(from.url(), to.url(), now.url()),
                chosen(from.fields(), to.fields(), now.fields()),
                chosen(from.tags(), to.tags(), now.tags()),
                chosen(from.notes(), to.notes(), now.notes()),
                onto(now.key()),
                chosen(from.limits(), to.limits(), now.limits()),
                now.placements());
    }

    private KeyFacts onto(KeyFacts now) {
        var before = from.key();
        var after = to.key();
        boolean sameDay = Objects.equals(before.createdAt(), after.createdAt())
                && before.createdAtSource() == after.createdAtSource();
        // Another key was made on another day.
        boolean sameKey = now.fingerprint().equals(before.fingerprint());
        var dated = sameDay || !sameKey ? now : now.withCreated(after.createdAt(), after.createdAtSource());
        return dated.withExpiry(chosen(before.expiry(), after.expiry(), now.expiry()));
    }

    private static <T extends @Nullable Object> T chosen(T before, T after, T now) {
        return Objects.equals(before, after) ? now : after;
    }
}
