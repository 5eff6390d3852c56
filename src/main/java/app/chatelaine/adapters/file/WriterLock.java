package app.chatelaine.adapters.file;

import app.chatelaine.core.problem.Outcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one writer at a time to a file, in this process and among all.
 *
 * <p>The lock is the system's, on a file beside the guarded one, so it ends with its process however that ends. The file
 * stays and names the last holder: its process id, the time it began, its program.
 */
final class WriterLock {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    /** Behind all content, as Windows lets nobody read what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * One lock a file for the whole process: the system's locks belong to the process, and closing a second channel to
     * the file would end the lock held through the first.
     */
    private static final Map<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    private final FileKit kit;

    WriterLock(FileKit kit) {
        this.kit = kit;
    }

    /**
     * Does {@code work} while no other writer of {@code target} can; {@code FILE_BUSY} when another one does not finish.
     *
     * @param file as people know it
     * @param target where that leads, the same for all who write it
     * @throws IllegalStateException when this thread is a writer of the file already
     */
    <T> Outcome<T> hold(Path file, Path target, Supplier<Outcome<T>> work) {
        var here = IN_THIS_PROCESS.computeIfAbsent(target, path -> new ReentrantLock(true));
        if (here.isHeldByCurrentThread()) {
            throw new IllegalStateException("a change of a file must not change it again");
        }
        try {
            if (!here.tryLock(kit.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                return Outcome.failed(kit.busy(file, ProcessHandle.current().pid(), program(ProcessHandle.current())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failed(kit.notWritten(file, new InterruptedIOException()));
        }
        try {
            return holdAmongProcesses(file, target, work);
        } finally {
            here.unlock();
        }
    }

    private <T> Outcome<T> holdAmongProcesses(Path file, Path target, Supplier<Outcome<T>> work) {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Path lockFile = lockFileOf(target);
        try (var channel = FileChannel.open(lockFile, options, OwnerOnly.file(lockFile))) {
            FileLock lock = acquire(channel);
            if (lock == null) {
                return busy(file, channel);
            }
            try (lock) {
                sign(channel);
                return work.get();
            }
        } catch (IOException e) {
            return Outcome.failed(kit.notWritten(file, e));
        }
    }

    /** Such as {@code accounts.lock} for {@code accounts.json}. */
    static Path lockFileOf(Path file) {
        return file.resolveSibling(stem(file) + ".lock");
    }

    static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private @Nullable FileLock acquire(FileChannel channel) throws IOException {
        long tries = kit.patience().dividedBy(BETWEEN_TRIES);
        for (long left = tries; left >= 0; left--) {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock != null) {
                return lock;
            }
            kit.disk().pause(BETWEEN_TRIES);
        }
        return null;
    }

    private void sign(FileChannel channel) throws IOException {
        var self = ProcessHandle.current();
        String line = "%d %s %s%n".formatted(self.pid(), kit.clock().instant(), program(self));
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private <T> Outcome<T> busy(Path file, FileChannel channel) throws IOException {
        var content = ByteBuffer.allocate(256);
        channel.read(content, 0);
        String[] words =
                StandardCharsets.UTF_8.decode(content.flip()).toString().strip().split(" ", 3);
        return words.length == 3 && words[0].matches("\\d{1,18}")
                ? Outcome.failed(kit.busy(file, Long.parseLong(words[0]), words[2]))
                : Outcome.failed(kit.busy(file));
    }

    private static String program(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("Chatelaine");
    }
}
