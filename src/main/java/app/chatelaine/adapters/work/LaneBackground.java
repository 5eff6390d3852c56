package app.chatelaine.adapters.work;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.work.Background;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Background lanes on threads of their own, none of which keeps the program alive. */
public final class LaneBackground implements Background, AutoCloseable {
    /** Long enough for a file on a slow disk; a keychain that asks its user may be given up then. */
    private static final Duration TO_FINISH = Duration.ofSeconds(10);

    private final ExecutorService keychain = lane(Lane.KEYCHAIN);
    private final ExecutorService files = lane(Lane.FILES);
    private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();
    private final Executor screen;

    /** @param screen runs what it is given on the thread that owns the screen */
    public LaneBackground(Executor screen) {
        this.screen = screen;
    }

    private static ExecutorService lane(Lane lane) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .name("lane-" + lane.name().toLowerCase(Locale.ROOT))
                .daemon()
                .factory());
    }

    @Override
    public <T> void run(Lane lane, Supplier<Outcome<T>> work, Consumer<Outcome<T>> then) {
        try {
            executor(lane).execute(() -> {
                Outcome<T> outcome = outcomeOf(work);
                screen.execute(() -> then.accept(outcome));
            });
        } catch (RejectedExecutionException e) {
            // Closed: there is no screen any more that could show it, but whoever waits must hear of it.
            screen.execute(() -> then.accept(Outcome.failed(ProblemCode.CANCELLED)));
        }
    }

    private ExecutorService executor(Lane lane) {
        return switch (lane) {
            case KEYCHAIN -> keychain;
            case FILES -> files;
            case NETWORK -> network;
        };
    }

    /** An error, too, is an outcome: a thread that died of it would leave the screen waiting for ever. */
    private static <T> Outcome<T> outcomeOf(Supplier<Outcome<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            return Outcome.failed(ProblemCode.INTERNAL, e.getClass().getSimpleName());
        }
    }

    /** Takes no more work, breaks off what is under way in the network, and lets keychain and files finish. */
    @Override
    public void close() {
        keychain.shutdown();
        files.shutdown();
        network.shutdownNow();
        long end = System.nanoTime() + TO_FINISH.toNanos();
        for (var lane : new ExecutorService[] {files, keychain}) {
            try {
                if (!lane.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    lane.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
