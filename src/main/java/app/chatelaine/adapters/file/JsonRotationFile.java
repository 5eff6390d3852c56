package app.chatelaine.adapters.file;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.RotationFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The journal of rotations as {@code rotations.json}, with backups. */
public final class JsonRotationFile implements RotationFile {
    private final DocumentFile<List<Rotation>> file;

    public JsonRotationFile(Path path, FileKit kit) {
        file = new DocumentFile<>(
                new DurableFile(path, BackupPlan.THINNING, kit),
                new JsonDocument<>(new RotationFormat(), SchemaUpgrades.NONE, true, kit.version()),
                List.of());
    }

    @Override
    public Outcome<List<Rotation>> read() {
        return file.readOrSayDamage();
    }

    @Override
    public Outcome<List<Rotation>> update(Function<List<Rotation>, Outcome<List<Rotation>>> change) {
        return file.update(change);
    }
}
