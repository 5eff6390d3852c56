package app.chatelaine.wiring;

import app.chatelaine.adapters.file.BackupPlan;
import app.chatelaine.adapters.file.DurableFile;
import app.chatelaine.adapters.file.FileKit;
import app.chatelaine.adapters.keychain.vault.VaultFile;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The vault in a durable file. No backups: a deleted key must not live on in an older vault. */
final class DurableVaultFile implements VaultFile {
    private final DurableFile file;

    DurableVaultFile(Path path, FileKit kit) {
        this.file = new DurableFile(path, BackupPlan.NONE, kit);
    }

    @Override
    public String path() {
        return file.path().toString();
    }

    @Override
    public Outcome<Optional<byte[]>> read() {
        return file.read();
    }

    @Override
    public <T> Outcome<T> alone(Function<VaultFile.Writer, Outcome<T>> work) {
        return file.alone(writer -> work.apply(new Held(writer)));
    }

    /** The file while nobody else can write it. */
    private record Held(DurableFile.Writer writer) implements VaultFile.Writer {
        @Override
        public Outcome<Optional<byte[]>> read() {
            return writer.read();
        }

        @Override
        public Outcome<Done> write(byte[] content) {
            return writer.write(content);
        }
    }
}
