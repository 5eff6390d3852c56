package app.chatelaine.adapters.work;

import app.chatelaine.adapters.work.Queues.Start;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run through all items. */
final class Shift<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queues<T> queues;
    private final int atOnce;
    private final Consumer<T> work;
    private int underWay;
    private boolean stopped;
    private @Nullable Throwable thrown;

    Shift(Queues<T> queues, int atOnce, Consumer<T> work) {
        this.queues = queues;
        this.atOnce = atOnce;
        this.work = work;
    }

    /** Starts nothing more. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    /** Blocks until all is done. An interrupt starts nothing more and is kept for the caller. */
    void run() {
        boolean interrupted = false;
        lock.lock();
        try {
            startWhatMayStart();
            while (underWay > 0) {
                try {
                    changed.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stopped = true;
                }
            }
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        throwOn(thrown);
    }

    /** With the lock held. */
    private void startWhatMayStart() {
        while (!stopped && underWay < atOnce) {
            var start = queues.next();
            if (start == null) {
                return;
            }
            underWay++;
            Thread.ofVirtual().name("worker").start(() -> work(start));
        }
    }

    private void work(Start<T> start) {
        Throwable failure = null;
        try {
            work.accept(start.item());
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        lock.lock();
        try {
            remember(failure);
            underWay--;
            queues.finished(start);
            startWhatMayStart();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void remember(@Nullable Throwable failure) {
        if (thrown == null) {
            thrown = failure;
        } else if (failure != null && !failure.equals(thrown)) {
            thrown.addSuppressed(failure);
        }
    }

    private static void throwOn(@Nullable Throwable failure) {
        switch (failure) {
            case null -> {}
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException("work throws no checked exceptions", failure);
        }
    }
}
