package app.chatelaine.testing;

import java.io.Serial;

/**
 * The end of a process at a chosen step. Things that outlive a process report their steps here, before and after each
 * change; at the chosen one {@link Crash} is thrown, and the test goes on as the next process.
 */
public final class CrashPoint {
    private int stepsLeft = -1;

    /** @param steps how many steps still pass; the one after them is the end */
    public synchronized void after(int steps) {
        stepsLeft = steps;
    }

    /** The next process: nothing ends it. */
    public synchronized void disarm() {
        stepsLeft = -1;
    }

    /** A step of something that outlives the process. */
    public synchronized void step() {
        if (stepsLeft == 0) {
            stepsLeft = -1;
            throw new Crash();
        }
        if (stepsLeft > 0) {
            stepsLeft--;
        }
    }

    /** Nobody but the test may catch this. */
    public static final class Crash extends Error {
        @Serial
        private static final long serialVersionUID = 1;
    }
}
