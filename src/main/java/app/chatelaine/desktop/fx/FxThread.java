package app.chatelaine.desktop.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The thread that owns the screen. Nothing else in the program calls {@link Platform#runLater}. */
public final class FxThread implements Executor {

    /** Runs {@code task} soon, after all that was handed over before it. */
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    /** @throws IllegalStateException on any other thread */
    public static void requireHere() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("only the FX thread may do this");
        }
    }
}
