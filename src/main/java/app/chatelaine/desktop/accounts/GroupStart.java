package app.chatelaine.desktop.accounts;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.AccountState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a group of rows begins.
 *
 * @param first the account in its first row
 * @param count of the accounts in it
 */
record GroupStart(Grouping grouping, AccountState first, int count) {

    /** The groups of {@code rows}, which are in the order of their groups, by the account in the first row of each. */
    static Map<AccountId, GroupStart> of(List<AccountRow> rows, Grouping grouping) {
        if (grouping == Grouping.NONE) {
            return Map.of();
        }
        var starts = new HashMap<AccountId, GroupStart>();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            var first = rows.get(from).state();
            if (i == rows.size() || !grouping.key(rows.get(i).state()).equals(grouping.key(first))) {
                starts.put(rows.get(from).id(), new GroupStart(grouping, first, i - from));
                from = i;
            }
        }
        return Map.copyOf(starts);
    }
}
