package app.chatelaine.core.lifecycle;

import app.chatelaine.core.account.Account;
import java.util.List;

/**
 * A key of a listing.
 *
 * @param holders accounts here that hold it, as far as the listing lets that be told; empty for one made elsewhere
 * @param own whether it is, or may be, the key of the account that was asked with
 */
public record ListedKey(KeyAtService key, List<Account> holders, boolean own) {
    public ListedKey {
        holders = List.copyOf(holders);
    }
}
