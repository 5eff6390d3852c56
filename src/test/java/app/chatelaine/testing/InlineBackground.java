package app.chatelaine.testing;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.work.Background;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does background work at once, or, when held, when the test says so. */
public final class InlineBackground implements Background {
    private final Queue<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    /** From now on work waits for {@link #runNext}. */
    public void hold() {
        holding = true;
    }

    public void runNext() {
        held.remove().run();
    }

    /** Whether no work waits. */
    public boolean isIdle() {
        return held.isEmpty();
    }

    @Override
    public <T> void run(Lane lane, Supplier<Outcome<T>> work, Consumer<Outcome<T>> then) {
        Runnable task = () -> then.accept(outcomeOf(work));
        if (holding) {
            held.add(task);
        } else {
            task.run();
        }
    }

    private static <T> Outcome<T> outcomeOf(Supplier<Outcome<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            return Outcome.failed(ProblemCode.INTERNAL, e.getClass().getSimpleName());
        }
    }
}
