package app.chatelaine.testing;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A health history in memory. */
public final class MemoryHealthHistory implements HealthHistory {
    private final Map<AccountId, List<CheckResult>> results = new HashMap<>();

    @Override
    public synchronized Outcome<Map<AccountId, List<CheckResult>>> read() {
        return Outcome.ok(Map.copyOf(results));
    }

    @Override
    public synchronized Outcome<Done> append(Map<AccountId, CheckResult> more) {
        more.forEach((id, result) -> {
            var list = new ArrayList<>(results.getOrDefault(id, List.of()));
            list.add(result);
            results.put(id, List.copyOf(list.subList(Math.max(0, list.size() - KEPT), list.size())));
        });
        return Outcome.done();
    }

    @Override
    public synchronized Outcome<Done> keepOnly(Collection<AccountId> accounts) {
        results.keySet().retainAll(accounts);
        return Outcome.done();
    }
}
