package app.chatelaine.adapters.work;

import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A timer on a thread of its own, which does not keep the program alive. */
public final class ThreadTimer implements Timer, AutoCloseable {
    private final ScheduledThreadPoolExecutor clock;
    private final Executor screen;

    /** @param screen runs what it is given on the thread that owns the screen */
    public ThreadTimer(Executor screen) {
        this.screen = screen;
        clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("timer").daemon().factory());
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Registration after(Duration delay, Runnable action) {
        var tick = new Tick(action);
        return tick.endedBy(clock.schedule(tick, delay.toNanos(), TimeUnit.NANOSECONDS));
    }

    @Override
    public Registration every(Duration period, Runnable action) {
        var tick = new Tick(action);
        long nanos = period.toNanos();
        return tick.endedBy(clock.scheduleAtFixedRate(tick, nanos, nanos, TimeUnit.NANOSECONDS));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Hands an action to the screen, unless the screen has not come to the last one yet. */
    private final class Tick implements Runnable {
        private final Runnable action;
        private final AtomicBoolean underWay = new AtomicBoolean();
        private volatile boolean ended;

        Tick(Runnable action) {
            this.action = action;
        }

        @Override
        public void run() {
            if (underWay.compareAndSet(false, true)) {
                screen.execute(this::act);
            }
        }

        private void act() {
            underWay.set(false);
            // The screen may have ended it after the time had come.
            if (!ended) {
                action.run();
            }
        }

        private Registration endedBy(Future<?> schedule) {
            return () -> {
                ended = true;
                schedule.cancel(false);
            };
        }
    }
}
