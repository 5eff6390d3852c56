package app.chatelaine.desktop.quicksearch;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.service.Input;
import app.chatelaine.desktop.shared.model.AccountState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How far an account is that is copied field by field.
 *
 * @param copied how many fields were copied, at least 1
 * @param at when the last one was
 */
record Pair(AccountId account, int copied, Instant at) {
    /** Long enough to paste the field elsewhere and to come back. */
    private static final Duration STAYS = Duration.ofMinutes(2);

    boolean isOver(Instant now) {
        return now.isAfter(at.plus(STAYS));
    }

    /** What a program needs beside the key, in the order of the service. */
    static List<Input> fields(AccountState state) {
        var service = state.service();
        return service == null
                ? List.of()
                : service.inputs().stream()
                        .filter(input -> input.required()
                                && !state.account()
                                        .fields()
                                        .getOrDefault(input.id(), "")
                                        .isEmpty())
                        .toList();
    }
}
