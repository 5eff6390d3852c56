package app.chatelaine.core.watch;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.DestinationState;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Placement;
import java.util.function.BiFunction;

/** Whether the places that an account's key was written to still have an earlier one. */
public enum Delivered {
    CURRENT,
    OUTDATED,
    /** A place cannot be read, or the keychain that compares cannot be asked: it may be as it was. */
    UNKNOWN;

    /** @param states looks at one place; blocks */
    public static Delivered of(Account account, BiFunction<Account, Destination, DestinationState> states) {
        var there = account.placements().stream()
                .map(Placement::destination)
                .map(destination -> states.apply(account, destination))
                .toList();
        if (there.contains(DestinationState.OUTDATED)) {
            return OUTDATED;
        }
        return there.contains(DestinationState.UNREADABLE) ? UNKNOWN : CURRENT;
    }
}
