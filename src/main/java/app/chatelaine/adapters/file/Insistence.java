package app.chatelaine.adapters.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;

/**
 * Tries again what is refused for a moment: on Windows a scanner, an indexer or another reader that has a file open makes
 * opening or replacing it fail.
 *
 * @param tries in all; the pauses between them start at 10 ms and double
 */
record Insistence(Disk disk, int tries) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    <T> T on(FileCall<T> call) throws IOException {
        Duration pause = FIRST_PAUSE;
        for (int left = tries - 1; ; left--) {
            try {
                return call.run();
            } catch (NoSuchFileException | UnusableFileException | AtomicMoveNotSupportedException e) {
                throw e;
            } catch (FileSystemException e) {
                if (left <= 0) {
                    throw e;
                }
                disk.pause(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    @FunctionalInterface
    interface FileCall<T> {
        T run() throws IOException;
    }
}
