package app.chatelaine.adapters.file;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Messages;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** What every file of the program is handled with. */
public final class FileKit {
    /** A change takes milliseconds, so whoever holds a file this long is not about to let go. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Disk disk;
    private final InstantSource clock;
    private final Messages messages;
    private final String version;
    private final Duration patience;

    FileKit(Disk disk, InstantSource clock, Messages messages, String version, Duration patience) {
        this.disk = disk;
        this.clock = clock;
        this.messages = messages;
        this.version = version;
        this.patience = patience;
    }

    /**
     * The disk of this machine.
     *
     * @param version of the program, noted in every document
     */
    public static FileKit of(InstantSource clock, Messages messages, String version) {
        return new FileKit(new LocalDisk(), clock, messages, version, PATIENCE);
    }

    Disk disk() {
        return disk;
    }

    InstantSource clock() {
        return clock;
    }

    String version() {
        return version;
    }

    /** How long to wait for another writer. */
    Duration patience() {
        return patience;
    }

    public Problem unreadable(Path file, IOException cause) {
        return Problem.of(ProblemCode.FILE_UNREADABLE, file.toString(), words(cause));
    }

    /** Says in words for people why a file was not saved. */
    public Problem notWritten(Path file, IOException cause) {
        return Problem.of(ProblemCode.FILE_NOT_WRITTEN, file.toString(), words(cause));
    }

    Problem damagedAndInPlace(Path file, Problem cause) {
        String words = messages.get("file.damaged", cause.details().getLast());
        return Problem.of(ProblemCode.FILE_READ_ONLY, file.toString(), words);
    }

    Problem busy(Path file, long processId, String program) {
        return Problem.of(
                ProblemCode.FILE_BUSY, file.toString(), messages.get("file.holder", program, Long.toString(processId)));
    }

    Problem busy(Path file) {
        return Problem.of(ProblemCode.FILE_BUSY, file.toString(), messages.get("file.holder.unknown"));
    }

    /** The cause as a clause that ends a sentence: in our words where Java has only a type, else in the system's. */
    private String words(IOException cause) {
        return switch (cause) {
            case UnusableFileException unusable -> messages.get(unusable.why().messageKey());
            case AccessDeniedException denied -> messages.get("file.cause.denied");
            case NoSuchFileException missing -> messages.get("file.cause.missing", missing.getFile());
            case FileAlreadyExistsException inTheWay -> messages.get("file.cause.in-the-way", inTheWay.getFile());
            case FileSystemLoopException loop -> messages.get("file.cause.loop");
            case ClosedByInterruptException interrupted -> messages.get("file.cause.interrupted");
            case InterruptedIOException interrupted -> messages.get("file.cause.interrupted");
            case FileSystemException other when other.getReason() != null -> other.getReason();
            case IOException other when other.getMessage() != null -> other.getMessage();
            default -> cause.getClass().getSimpleName();
        };
    }
}
