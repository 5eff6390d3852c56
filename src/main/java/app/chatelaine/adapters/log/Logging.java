package app.chatelaine.adapters.log;

import app.chatelaine.adapters.file.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Sets up where log lines go: into a file of at most 1 MiB for the owner alone, or, for debugging, to standard error.
 *
 * <p>Libraries are heard from warnings up, as some of them log what they send: the Secret Service library, for one, whole
 * replies.
 */
public final class Logging {
    private static final String FILE = "chatelaine.log";
    private static final int LARGEST = 1 << 20;

    /** Held, as java.util.logging forgets the levels of loggers that nobody holds. */
    private static final List<Logger> KEPT = List.of(Logger.getLogger(""), Logger.getLogger("app.chatelaine"));

    private Logging() {}

    /**
     * Logs to a file in {@code folder}, which is made where there is none; both are the owner's alone.
     *
     * @throws IOException when the file cannot be opened
     */
    public static void toFile(Path folder) throws IOException {
        Files.createDirectories(folder, OwnerOnly.folder(folder));
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            Files.createFile(file, OwnerOnly.file(file));
        }
        boolean append = true;
        // In a pattern of java.util.logging a percent sign begins a name of something else.
        use(new FileHandler(file.toString().replace("%", "%%"), LARGEST, 1, append), Level.INFO);
    }

    /** Logs everything that the program says to standard error. */
    public static void toStandardError() {
        use(new ConsoleHandler(), Level.FINE);
    }

    /** Logs nothing: for a command that is over at once. */
    public static void off() {
        LogManager.getLogManager().reset();
    }

    private static void use(Handler handler, Level level) {
        LogManager.getLogManager().reset();
        handler.setFormatter(new LineFormatter());
        handler.setLevel(level);
        KEPT.getFirst().addHandler(handler);
        KEPT.getFirst().setLevel(Level.WARNING);
        KEPT.getLast().setLevel(level);
    }
}
