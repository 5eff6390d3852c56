package app.chatelaine.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/** Runs parts of a test on the FX thread and waits for them. */
public final class OnFx {
    private static final long PATIENCE_SECONDS = 60;

    private OnFx() {}

    /** What {@code work} returns; its exception is thrown on as it is where it is unchecked. */
    public static <T> T call(Callable<T> work) {
        try {
            FxToolkit.registerPrimaryStage();
            var task = new FutureTask<>(work);
            Platform.runLater(task);
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the FX thread did not answer", e);
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
