package app.chatelaine.desktop.fx;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableBooleanValue;

/** Runs something a single time. */
public final class Once {
    private Once() {}

    /** Runs {@code task} as soon as {@code condition} holds, at once if it does now. For the FX thread. */
    public static void when(ObservableBooleanValue condition, Runnable task) {
        if (condition.get()) {
            task.run();
            return;
        }
        condition.addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable changed) {
                if (condition.get()) {
                    condition.removeListener(this);
                    task.run();
                }
            }
        });
    }
}
