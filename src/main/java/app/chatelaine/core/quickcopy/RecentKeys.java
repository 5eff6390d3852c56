package app.chatelaine.core.quickcopy;

import app.chatelaine.core.account.AccountId;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that were copied last.
 *
 * @param ids the latest first, each once, at most {@value #MOST}
 */
public record RecentKeys(List<AccountId> ids) {
    public static final int MOST = 8;
    public static final RecentKeys NONE = new RecentKeys(List.of());

    public RecentKeys {
        ids = ids.stream().distinct().limit(MOST).toList();
    }

    public RecentKeys with(AccountId latest) {
        var all = new ArrayList<AccountId>();
        all.add(latest);
        all.addAll(ids);
        return new RecentKeys(all);
    }
}
