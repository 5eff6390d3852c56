package app.chatelaine.adapters.log;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * One line a record. Of an exception it writes the types and places, never the messages, as libraries put into them whatever
 * they were given.
 */
final class LineFormatter extends Formatter {
    private static final int PLACES = 12;

    @Override
    public String format(LogRecord record) {
        var line = new StringBuilder()
                .append(record.getInstant())
                .append(' ')
                .append(record.getLevel().getName())
                .append(' ')
                .append(record.getLoggerName())
                .append(": ")
                .append(oneLine(formatMessage(record)));
        for (Throwable thrown = record.getThrown(); thrown != null; thrown = causeOf(thrown)) {
            line.append(" | ").append(thrown.getClass().getName());
            StackTraceElement[] places = thrown.getStackTrace();
            for (int i = 0; i < Math.min(PLACES, places.length); i++) {
                line.append(" < ").append(places[i]);
            }
        }
        return line.append(System.lineSeparator()).toString();
    }

    private static @Nullable Throwable causeOf(Throwable thrown) {
        return thrown.getCause();
    }

    /** A line break in a message would let it pass for two records. */
    private static String oneLine(String message) {
        return message.replaceAll("\\R", " ");
    }
}
