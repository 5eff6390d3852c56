package app.chatelaine.adapters.keychain;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call on the keychain's thread, for which somebody waits on another one. Who has waited long enough gives it up:
 * if it has not begun it never will, and if it has, what it still brings is closed unseen.
 */
final class KeychainCall<T> implements Runnable {
    private final Supplier<Outcome<T>> call;
    private final Runnable whenOver;
    private final CompletableFuture<Outcome<T>> result = new CompletableFuture<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);

    private enum Stage {
        WAITING,
        RUNNING,
        OVER
    }

    /** @param whenOver is run once, after the call or in place of it */
    KeychainCall(Supplier<Outcome<T>> call, Runnable whenOver) {
        this.call = call;
        this.whenOver = whenOver;
    }

    @Override
    public void run() {
        if (!stage.compareAndSet(Stage.WAITING, Stage.RUNNING)) {
            return;
        }
        Outcome<T> outcome = Outcome.failed(ProblemCode.INTERNAL, "Error");
        try {
            outcome = call.get();
        } catch (RuntimeException | LinkageError e) {
            // A class that a library looks for in vain is as much a defect of ours.
            outcome = Outcome.failed(ProblemCode.INTERNAL, e.getClass().getSimpleName());
        } finally {
            stage.set(Stage.OVER);
            whenOver.run();
            if (!result.complete(outcome) && outcome instanceof Ok<T>(Secret late)) {
                late.close();
            }
        }
    }

    /** What came of it within {@code patience}; null when nothing did so far. */
    @Nullable Outcome<T> await(Duration patience) throws InterruptedException {
        try {
            return result.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException("only ever completed with an outcome", e);
        }
    }

    /** Ends the waiting with {@code problem}, unless the result has just come. */
    Outcome<T> giveUp(Problem problem) {
        if (stage.compareAndSet(Stage.WAITING, Stage.OVER)) {
            whenOver.run();
        }
        result.complete(Outcome.failed(problem));
        return result.join();
    }

    /** Whether it still holds up the thread. */
    boolean isRunning() {
        return stage.get() == Stage.RUNNING;
    }
}
