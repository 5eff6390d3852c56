package app.chatelaine.adapters.keychain.shared;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Keeps the keychain libraries from logging whole messages, which they do at finer levels whatever the program's own level
 * is, and from printing a stack trace when a keychain ends, which we tell in our own words.
 */
public final class LibraryLogs {
    private static final Map<String, Level> LEVELS = Map.of(
            "org.freedesktop.dbus", Level.WARNING,
            "org.freedesktop.dbus.connections.IncomingMessageThread", Level.OFF,
            "org.freedesktop.secret", Level.OFF,
            "de.swiesend.secretservice", Level.OFF);

    /** Held here since the log manager lets a logger that nobody holds be collected, and its level with it. */
    private static final Map<Logger, Level> LOGGERS = LEVELS.entrySet().stream()
            .collect(Collectors.toMap(entry -> Logger.getLogger(entry.getKey()), Map.Entry::getValue));

    private LibraryLogs() {}

    /** Quiet from now on; again and again does no harm. */
    public static void quiet() {
        LOGGERS.forEach(Logger::setLevel);
    }
}
