package app.chatelaine.desktop.shared;

import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The shape of a state, drawn on 16 by 16: it tells by its form what its colour tells, too. */
public final class StateShape extends Pane {
    private static final double SIZE = 16;
    private static final Duration TURN = Duration.seconds(1);

    private final SVGPath ground = new SVGPath();
    private final SVGPath mark = new SVGPath();
    private final Group drawing = new Group();
    private @Nullable Animation turning;
    private @Nullable State state;

    public StateShape() {
        getStyleClass().add("state-shape");
        ground.getStyleClass().add("ground");
        mark.getStyleClass().add("mark");
        drawing.getChildren().setAll(ground, mark);
        drawing.setManaged(false);
        getChildren().setAll(drawing);
        sceneProperty()
                .flatMap(scene -> scene.getPreferences().reducedMotionProperty())
                .subscribe(reduced -> turnIfSeen());
        sceneProperty().subscribe(scene -> turnIfSeen());
    }

    public StateShape(State state) {
        this();
        setState(state);
    }

    public void setState(State newState) {
        if (newState == state) {
            return;
        }
        if (state != null) {
            getStyleClass().remove(state.style());
        }
        state = newState;
        getStyleClass().add(newState.style());
        ground.setContent(newState.ground);
        mark.setContent(newState.mark);
        turnIfSeen();
    }

    /** Whether it moves. */
    public boolean isTurning() {
        return turning != null;
    }

    @Override
    protected void layoutChildren() {
        drawing.getTransforms().setAll(new Scale(getWidth() / SIZE, getHeight() / SIZE));
    }

    private void turnIfSeen() {
        if (turning != null) {
            turning.stop();
            turning = null;
            setRotate(0);
        }
        if (state == State.RUNNING
                && getScene() != null
                && !getScene().getPreferences().isReducedMotion()) {
            var turn = new RotateTransition(TURN, this);
            turn.setByAngle(360);
            turn.setInterpolator(Interpolator.LINEAR);
            turn.setCycleCount(Animation.INDEFINITE);
            turn.play();
            turning = turn;
        }
    }

    /** What a shape can say. */
    public enum State {
        /** A filled disc with a tick. */
        GOOD(Paths.DISC, "M5 8.3 7.1 10.4 11 6"),
        /** A triangle with an exclamation mark. */
        WARN("M8 2.2 14.6 13.6H1.4Z", "M8 6.4V9.4M8 11.4V11.5"),
        /** An octagon with a cross. */
        BAD("M5.1 1.5H10.9L14.5 5.1V10.9L10.9 14.5H5.1L1.5 10.9V5.1Z", "M5.9 5.9 10.1 10.1M10.1 5.9 5.9 10.1"),
        /** A filled disc with the hands of a clock: too old. */
        STALE(Paths.DISC, "M8 4.6V8.2L10.4 9.8"),
        /** A dashed ring: it was not reached. */
        UNREACHED(Paths.RING, ""),
        /** A ring with a bar: there is no way to check. */
        UNCHECKABLE(Paths.RING, "M5.4 8H10.6"),
        /** A plain ring: nobody has asked yet. */
        NEVER(Paths.RING, ""),
        /** A dot: something happened, neither good nor bad. */
        EVENT("M8 5A3 3 0 1 0 8 11 3 3 0 1 0 8 5Z", ""),
        /** A ring with the hands of a clock: it goes on later. */
        WAITS(Paths.RING, "M8 5V8.2L10.2 9.6"),
        /** A turning arc. */
        RUNNING("M8 2.2A5.8 5.8 0 1 0 13.8 8", "");

        private final String ground;
        private final String mark;

        State(String ground, String mark) {
            this.ground = ground;
            this.mark = mark;
        }

        private String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final class Paths {
        static final String DISC = "M8 1.4A6.6 6.6 0 1 0 8 14.6 6.6 6.6 0 1 0 8 1.4Z";
        static final String RING = "M8 2.2A5.8 5.8 0 1 0 8 13.8 5.8 5.8 0 1 0 8 2.2Z";
    }
}
