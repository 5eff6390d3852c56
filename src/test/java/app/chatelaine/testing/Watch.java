package app.chatelaine.testing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Listens to everything that a program may say by the way: the two streams, the log, exceptions that nobody catches.
 * One for the whole JVM; what was heard stays until it is taken.
 */
final class Watch {

    static final Watch INSTANCE = new Watch();

    private final Tee out = new Tee();
    private final Tee err = new Tee();
    private final Listener log = new Listener();
    private final ConcurrentLinkedQueue<Uncaught> uncaught = new ConcurrentLinkedQueue<>();

    /** Held here since the log manager would let an unused logger, and its level with it, be collected. */
    private final Logger own = Logger.getLogger("app.chatelaine");

    private Watch() {}

    record Uncaught(String thread, Throwable thrown) {}

    /** Starts to listen, or starts again where a test has put its own streams or handlers in the place. */
    void install() {
        if (!out.isOpenAs(System.out)) {
            System.setOut(out.over(System.out));
        }
        if (!err.isOpenAs(System.err)) {
            System.setErr(err.over(System.err));
        }
        Logger root = Logger.getLogger("");
        if (!Arrays.asList(root.getHandlers()).contains(log)) {
            root.addHandler(log);
        }
        // Our own debug messages must be clean too; the console keeps its own, higher level.
        own.setLevel(Level.ALL);
        Thread.setDefaultUncaughtExceptionHandler(this::heard);
    }

    /** What was written to standard output since it was last taken. */
    String takeOut() {
        return out.take();
    }

    /** What was written to standard error since it was last taken. */
    String takeErr() {
        return err.take();
    }

    /** What was logged since it was last taken, with parameters and stack traces. */
    String takeLog() {
        return log.take();
    }

    List<Uncaught> takeUncaught() {
        List<Uncaught> taken = new ArrayList<>();
        for (Uncaught one = uncaught.poll(); one != null; one = uncaught.poll()) {
            taken.add(one);
        }
        return taken;
    }

    private void heard(Thread thread, Throwable thrown) {
        uncaught.add(new Uncaught(thread.getName(), thrown));
    }

    static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    /** Passes everything on and keeps a copy. */
    private static final class Tee {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private PrintStream stream = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

        boolean isOpenAs(PrintStream other) {
            return stream.equals(other);
        }

        PrintStream over(PrintStream below) {
            stream = new PrintStream(new CopyingStream(below, kept), true, below.charset());
            return stream;
        }

        String take() {
            synchronized (kept) {
                String text = kept.toString(stream.charset());
                kept.reset();
                return text;
            }
        }
    }

    private static final class CopyingStream extends OutputStream {
        private final PrintStream below;
        private final ByteArrayOutputStream kept;

        CopyingStream(PrintStream below, ByteArrayOutputStream kept) {
            this.below = below;
            this.kept = kept;
        }

        @Override
        public void write(int octet) {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            below.write(octets, from, length);
            synchronized (kept) {
                kept.write(octets, from, length);
            }
        }

        @Override
        public void flush() {
            below.flush();
        }
    }

    private static final class Listener extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();
        private final StringBuilder kept = new StringBuilder();

        Listener() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord entry) {
            StringBuilder text = new StringBuilder();
            text.append(formatter.formatMessage(entry)).append('\n').append(entry.getMessage());
            if (entry.getParameters() != null) {
                text.append(Arrays.toString(entry.getParameters()));
            }
            if (entry.getThrown() != null) {
                text.append(trace(entry.getThrown()));
            }
            synchronized (kept) {
                kept.append(text).append('\n');
            }
        }

        String take() {
            synchronized (kept) {
                String text = kept.toString();
                kept.setLength(0);
                return text;
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
