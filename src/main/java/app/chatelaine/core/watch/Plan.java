package app.chatelaine.core.watch;

import app.chatelaine.core.account.Account;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to check now, and when to look again.
 *
 * @param due the longest unchecked first
 * @param next when the first of the others is due; null when none ever is
 */
record Plan(List<Account> due, @Nullable Instant next) {
    static final Plan NOTHING = new Plan(List.of(), null);

    Plan {
        due = List.copyOf(due);
    }
}
