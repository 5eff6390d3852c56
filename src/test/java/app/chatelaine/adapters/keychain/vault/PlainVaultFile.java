package app.chatelaine.adapters.keychain.vault;

import app.chatelaine.testing.CrashPoint;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** A vault file with what the contract asks for and no more: whole or not at all, one writer at a time in this process. */
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
    public Optional<byte[]> read() throws IOException {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(byte[] content) throws IOException {
        crash.step();
        Path temporary = Files.createTempFile(path.getParent(), "vault", ".tmp");
        Files.write(temporary, content);
        crash.step();
        Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        crash.step();
    }

    @Override
    public Closeable hold() {
        var lock = LOCKS.computeIfAbsent(path, file -> new ReentrantLock());
        lock.lock();
        return lock::unlock;
    }
}
