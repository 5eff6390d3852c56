package app.chatelaine.adapters.http;

import app.chatelaine.core.work.Cancel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits between attempts. */
@FunctionalInterface
interface Pause {

    /**
     * Blocks for as long as said, or until {@code cancel} is asked for.
     *
     * @return false when it was cut short
     */
    boolean pass(Duration time, Cancel cancel);

    /** Waits for real. An interrupted thread stays interrupted. */
    static boolean real(Duration time, Cancel cancel) {
        var cancelled = new CountDownLatch(1);
        try (var _ = cancel.onCancel(cancelled::countDown)) {
            return !cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
