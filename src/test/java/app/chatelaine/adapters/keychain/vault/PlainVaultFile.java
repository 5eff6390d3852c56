package app.chatelaine.adapters.keychain.vault;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.testing.CrashPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A vault file with what the contract asks for and no more: whole or not at all, one writer at a time in this process.
 */
final class PlainVaultFile implements VaultFile {
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final Path path;
    private final CrashPoint crash;

    PlainVaultFile(Path path) {
        this(path, new CrashPoint());
    }

    PlainVaultFile(Path path, CrashPoint crash) {
        this.path = path;
        this.crash = crash;
    }

    @Override
    public String path() {
        return path.toString();
    }

    @Override
    public Outcome<Optional<byte[]>> read() {
        try {
            return Outcome.ok(Optional.of(Files.readAllBytes(path)));
        } catch (NoSuchFileException e) {
            return Outcome.ok(Optional.empty());
        } catch (IOException e) {
            return Outcome.failed(
                    ProblemCode.FILE_UNREADABLE, path(), e.getClass().getSimpleName());
        }
    }

    @Override
    public <T> Outcome<T> alone(Function<Writer, Outcome<T>> work) {
        var lock = LOCKS.computeIfAbsent(path, file -> new ReentrantLock());
        lock.lock();
        try {
            return work.apply(new PlainWriter());
        } finally {
            lock.unlock();
        }
    }

    private final class PlainWriter implements Writer {
        @Override
        public Outcome<Optional<byte[]>> read() {
            return PlainVaultFile.this.read();
        }

        @Override
        public Outcome<Done> write(byte[] content) {
            crash.step();
            try {
                Path temporary = Files.createTempFile(path.getParent(), "vault", ".tmp");
                Files.write(temporary, content);
                crash.step();
                Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                return Outcome.failed(
                        ProblemCode.FILE_NOT_WRITTEN, path(), e.getClass().getSimpleName());
            }
            crash.step();
            return Outcome.done();
        }
    }
}
