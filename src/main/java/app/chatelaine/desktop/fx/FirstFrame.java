package app.chatelaine.desktop.fx;

import javafx.animation.AnimationTimer;

/** Puts off what a window does not need to be seen. */
public final class FirstFrame {
    /** The first pulse lays out what was just shown and hands it to be drawn; by the second that is on the screen. */
    private static final int DRAWN = 2;

    private FirstFrame() {}

    /** Runs {@code task} on the FX thread once the windows that show now have been drawn. */
    public static void then(Runnable task) {
        FxThread.requireHere();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > DRAWN) {
                    stop();
                    task.run();
                }
            }
        }.start();
    }
}
