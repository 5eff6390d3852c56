package app.chatelaine.core.activity;

import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.Activity.State;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.core.work.Cancel.Registration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Remembers the last {@value #KEPT} pieces of work until the program ends. May be used from any thread. */
public final class ActivityLog {
    public static final int KEPT = 200;

    private final InstantSource clock;
    private final TreeMap<Long, Activity> byNumber = new TreeMap<>(Comparator.reverseOrder());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long lastNumber;

    public ActivityLog(InstantSource clock) {
        this.clock = clock;
    }

    /** @param cancel asks the work to stop; null when it cannot be stopped */
    public Work start(Kind kind, String subject, @Nullable Cancel cancel) {
        long number;
        synchronized (this) {
            number = ++lastNumber;
            byNumber.put(
                    number,
                    new Activity(number, kind, subject, clock.instant(), null, State.RUNNING, 0, 0, null, "", cancel));
            forgetOldest();
        }
        tell();
        return new Work(number);
    }

    /** Newest first. */
    public synchronized List<Activity> entries() {
        return List.copyOf(byNumber.values());
    }

    /** Runs {@code listener} after every change, on the thread that made it. */
    public Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Running work is never forgotten, or nobody could stop it any more. */
    private void forgetOldest() {
        var ended = new ArrayList<>(byNumber.values());
        ended.removeIf(Activity::isRunning);
        ended.stream().skip(KEPT).forEach(old -> byNumber.remove(old.number()));
    }

    private void change(long number, UnaryOperator<Activity> change) {
        synchronized (this) {
            var changed = byNumber.computeIfPresent(number, (n, now) -> now.isRunning() ? change.apply(now) : now);
            if (changed == null) {
                return;
            }
        }
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** The handle of one piece of work for the one who does it. What comes after its end is not heard. */
    public final class Work {
        private final long number;

        private Work(long number) {
            this.number = number;
        }

        /** @param total 0 when nobody knows */
        public void progress(int done, int total) {
            change(number, now -> now.withProgress(done, total));
        }

        /** @param detail one sentence on the result, without a secret; may be empty */
        public void done(String detail) {
            change(number, now -> now.ended(clock.instant(), State.DONE, null, detail));
        }

        /** Failed, or cancelled when the problem says that. */
        public void failed(Problem problem) {
            var state = problem.code() == ProblemCode.CANCELLED ? State.CANCELLED : State.FAILED;
            change(number, now -> now.ended(clock.instant(), state, problem, ""));
        }

        public void end(Outcome<?> outcome) {
            outcome.handle(ok -> done(""), this::failed);
        }
    }
}
