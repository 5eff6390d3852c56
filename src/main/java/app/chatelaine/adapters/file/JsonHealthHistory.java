package app.chatelaine.adapters.file;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The history of checks as {@code health.json}, without backups, as a check makes it anew. */
public final class JsonHealthHistory implements HealthHistory {
    private final DocumentFile<Map<AccountId, List<CheckResult>>> file;

    public JsonHealthHistory(Path path, FileKit kit) {
        file = new DocumentFile<>(
                new DurableFile(path, BackupPlan.NONE, kit),
                new JsonDocument<>(new HealthFormat(), SchemaUpgrades.NONE, false, kit.version()),
                Map.of());
    }

    @Override
    public Outcome<Map<AccountId, List<CheckResult>>> read() {
        return file.readOrSayDamage().map(Collections::unmodifiableMap);
    }

    @Override
    public Outcome<Done> append(Map<AccountId, CheckResult> results) {
        if (results.isEmpty()) {
            return Outcome.done();
        }
        return file.update(old -> {
                    var all = new LinkedHashMap<>(old);
                    results.forEach((id, result) -> all.merge(id, List.of(result), JsonHealthHistory::newest));
                    return Outcome.ok(all);
                })
                .map(written -> Done.DONE);
    }

    private static List<CheckResult> newest(List<CheckResult> old, List<CheckResult> more) {
        var all = new ArrayList<>(old);
        all.addAll(more);
        return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    @Override
    public Outcome<Done> keepOnly(Collection<AccountId> accounts) {
        var kept = Set.copyOf(accounts);
        return file.update(old -> {
                    var rest = new LinkedHashMap<>(old);
                    rest.keySet().retainAll(kept);
                    return Outcome.ok(rest);
                })
                .map(written -> Done.DONE);
    }
}
