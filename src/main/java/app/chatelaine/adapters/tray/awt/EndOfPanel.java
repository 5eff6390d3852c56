package app.chatelaine.adapters.tray.awt;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Arrays;

/**
 * AWT stumbles when a panel of X11 ends: it takes the icon out of a tray that is not there any more, and its exception would
 * be told as a defect of ours. Everything else goes on to whoever is told of it otherwise.
 */
final class EndOfPanel implements UncaughtExceptionHandler {
    private static final String WHERE = "sun.awt.X11.XTrayIconPeer";

    private final UncaughtExceptionHandler otherwise;

    private EndOfPanel(UncaughtExceptionHandler otherwise) {
        this.otherwise = otherwise;
    }

    /** On the thread of AWT, which may be another one than the last time. */
    static void forgiveOnThisThread() {
        var thread = Thread.currentThread();
        if (!(thread.getUncaughtExceptionHandler() instanceof EndOfPanel)) {
            thread.setUncaughtExceptionHandler(new EndOfPanel(thread.getUncaughtExceptionHandler()));
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        boolean isForgiven = thrown instanceof UnsupportedOperationException
                && Arrays.stream(thrown.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(WHERE));
        if (!isForgiven) {
            otherwise.uncaughtException(thread, thrown);
        }
    }
}
