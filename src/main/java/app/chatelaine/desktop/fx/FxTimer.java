package app.chatelaine.desktop.fx;

import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/** A timer on the FX thread, without a thread of its own. */
public final class FxTimer implements Timer {

    @Override
    public Registration after(Duration delay, Runnable action) {
        return start(delay, 1, action);
    }

    @Override
    public Registration every(Duration period, Runnable action) {
        return start(period, Animation.INDEFINITE, action);
    }

    private static Registration start(Duration period, int times, Runnable action) {
        var timeline = new Timeline(
                new KeyFrame(javafx.util.Duration.millis((double) period.toMillis()), event -> action.run()));
        timeline.setCycleCount(times);
        timeline.play();
        return timeline::stop;
    }
}
