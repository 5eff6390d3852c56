package app.chatelaine.adapters.keychain.shared;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Silences the keychain libraries: at their finer levels they log whole messages, and a keychain that ends they log
 * with a stack trace, though their exceptions say it all and we tell it in our own words.
 */
public final class LibraryLogs {
    /** Held here since the log manager lets a logger that nobody holds be collected, and its level with it. */
    private static final List<Logger> LOGGERS = Stream.of(
                    "org.freedesktop.dbus", "org.freedesktop.secret", "de.swiesend.secretservice")
            .map(Logger::getLogger)
            .toList();

    private LibraryLogs() {}

    /** Quiet from now on; again and again does no harm. */
    public static void quiet() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
