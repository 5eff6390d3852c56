package app.chatelaine.adapters.file;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.settings.WindowState;
import app.chatelaine.core.settings.WindowStateFile;
import java.nio.file.Path;

/** The state of the window as {@code window.json}, without backups, as it is easily made again. */
public final class JsonWindowState implements WindowStateFile {
    private final DocumentFile<WindowState> file;

    public JsonWindowState(Path path, FileKit kit) {
        file = new DocumentFile<>(
                new DurableFile(path, BackupPlan.NONE, kit),
                new JsonDocument<>(new WindowStateFormat(), SchemaUpgrades.NONE, true, kit.version()),
                WindowState.DEFAULT);
    }

    @Override
    public Outcome<WindowState> read() {
        return file.readOrSayDamage();
    }

    @Override
    public Outcome<Done> write(WindowState state) {
        return file.update(old -> Outcome.ok(state)).map(written -> Done.DONE);
    }
}
