package app.chatelaine.adapters.file;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.SettingsFile;
import java.nio.file.Path;

/**
 * Settings as {@code settings.json}, with backups. The first reading after damage fails with what was done about it; the
 * next one gives what took its place.
 */
public final class JsonSettingsFile implements SettingsFile {
    private final DocumentFile<Settings> file;

    public JsonSettingsFile(Path path, FileKit kit) {
        file = new DocumentFile<>(
                new DurableFile(path, BackupPlan.THINNING, kit),
                new JsonDocument<>(new SettingsFormat(), SchemaUpgrades.NONE, true, kit.version()),
                Settings.DEFAULT);
    }

    @Override
    public Outcome<Settings> read() {
        return file.readOrSayDamage();
    }

    @Override
    public Outcome<Done> write(Settings settings) {
        return file.update(old -> Outcome.ok(settings)).map(written -> Done.DONE);
    }
}
