package app.chatelaine.adapters.file;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A keychain for tests that outlives a killed process, as real ones do: a file for each entry, there or not. */
final class FolderSecretStore implements SecretStore {
    private static final String NAME = "Folder";

    private final Path folder;

    FolderSecretStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    @Override
    public Outcome<Done> write(SecretRef ref, String label, Secret secret) {
        try {
            Path temporary = Files.writeString(folder.resolve("tmp"), secret.reveal());
            Files.move(temporary, file(ref), StandardCopyOption.ATOMIC_MOVE);
            return Outcome.done();
        } catch (IOException e) {
            return broken(e);
        }
    }

    @Override
    public Outcome<Secret> read(SecretRef ref) {
        try {
            return Outcome.ok(Secret.copyOf(Files.readString(file(ref))));
        } catch (NoSuchFileException e) {
            return Outcome.failed(ProblemCode.KEYCHAIN_ENTRY_MISSING, NAME);
        } catch (IOException e) {
            return broken(e);
        }
    }

    @Override
    public Outcome<Done> delete(SecretRef ref) {
        try {
            Files.deleteIfExists(file(ref));
            return Outcome.done();
        } catch (IOException e) {
            return broken(e);
        }
    }

    @Override
    public Outcome<Done> relabel(SecretRef ref, String label) {
        return Outcome.done();
    }

    @Override
    public StoreStatus status() {
        return new StoreStatus("os", NAME, State.READY, List.of());
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /** The addresses of all entries. */
    Set<SecretRef> entries() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("tmp"))
                    .map(SecretRef::new)
                    .collect(Collectors.toSet());
        }
    }

    private Path file(SecretRef ref) {
        return folder.resolve(ref.account());
    }

    private static <T> Outcome<T> broken(IOException cause) {
        return Outcome.failed(
                ProblemCode.KEYCHAIN_BROKEN, NAME, cause.getClass().getSimpleName());
    }
}
