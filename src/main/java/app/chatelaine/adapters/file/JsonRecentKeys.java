package app.chatelaine.adapters.file;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.quickcopy.RecentKeys;
import app.chatelaine.core.quickcopy.RecentKeysFile;
import java.nio.file.Path;

/** The keys that were copied last as {@code recent.json}, without backups, as it is easily made again. */
public final class JsonRecentKeys implements RecentKeysFile {
    private final DocumentFile<RecentKeys> file;

    public JsonRecentKeys(Path path, FileKit kit) {
        file = new DocumentFile<>(
                new DurableFile(path, BackupPlan.NONE, kit),
                new JsonDocument<>(new RecentKeysFormat(), SchemaUpgrades.NONE, true, kit.version()),
                RecentKeys.NONE);
    }

    @Override
    public Outcome<RecentKeys> read() {
        return file.readOrSayDamage();
    }

    @Override
    public Outcome<Done> write(RecentKeys keys) {
        return file.update(old -> Outcome.ok(keys)).map(written -> Done.DONE);
    }
}
