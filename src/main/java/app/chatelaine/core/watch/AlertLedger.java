package app.chatelaine.core.watch;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the user was told and still holds, so that nothing is told twice.
 *
 * @param accounts only those of which something was told
 * @param lastDigest when what can wait was last told; null for never
 */
public record AlertLedger(
        Map<AccountId, Entry> accounts, @Nullable Instant lastDigest) {
    public static final AlertLedger EMPTY = new AlertLedger(Map.of(), null);

    public AlertLedger {
        accounts = Map.copyOf(accounts);
    }

    /** What was told of the key that the account has now. */
    Set<AlertKind> told(Account account) {
        var told = accounts.get(account.id());
        return told == null || !told.key().equals(account.key().fingerprint()) ? Set.of() : told.kinds();
    }

    AlertLedger with(Account account, Set<AlertKind> kinds) {
        var changed = new HashMap<>(accounts);
        if (kinds.isEmpty()) {
            changed.remove(account.id());
        } else {
            changed.put(account.id(), new Entry(account.key().fingerprint(), kinds));
        }
        return new AlertLedger(changed, lastDigest);
    }

    AlertLedger withDigest(Instant at) {
        return new AlertLedger(accounts, at);
    }

    /**
     * Of one account.
     *
     * @param key fingerprint of the key of which it was told
     */
    public record Entry(String key, Set<AlertKind> kinds) {
        public Entry {
            kinds = Set.copyOf(kinds);
        }
    }
}
