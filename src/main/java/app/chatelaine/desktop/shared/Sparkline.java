package app.chatelaine.desktop.shared;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.health.Verdict.Meaning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polyline;

/**
 * The latencies of the last checks as a small line, the newest at the right end; checks without an answer are at the top.
 * Below it lies a bar wherever a check found no working key, so that one outage among good answers is still seen.
 */
public final class Sparkline extends Pane {
    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");
    private static final double WIDTH = 44;
    private static final double HEIGHT = 18;
    private static final double BARS = 3;
    private static final double DOT = 1.75;
    private static final int FEWEST = 4;

    /** Below this all latencies are alike: a line must not make mountains of a few milliseconds. */
    private static final double SCALE_FLOOR_MILLIS = 200;

    private final Polyline line = new Polyline();
    private final Path dead = new Path();
    private final Path unasked = new Path();
    private final Circle end = new Circle(DOT);
    private List<CheckResult> history = List.of();

    public Sparkline() {
        getStyleClass().add("sparkline");
        line.getStyleClass().add("line");
        dead.getStyleClass().add("dead");
        unasked.getStyleClass().add("unasked");
        end.getStyleClass().add("end");
        getChildren().setAll(unasked, dead, line, end);
        getChildren().forEach(child -> child.setManaged(false));
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /** Checks that could ask nothing, for want of a way to, are left out. */
    public void show(List<CheckResult> checks) {
        history = checks.stream()
                .filter(result -> result.verdict() != Verdict.UNVERIFIED)
                .toList();
        setVisible(!history.isEmpty());
        if (!history.isEmpty()) {
            pseudoClassStateChanged(DEAD, history.getLast().verdict().meaning() == Meaning.KEY_DEAD);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (history.isEmpty()) {
            return;
        }
        double step = (getWidth() - 2 * DOT) / (HealthHistory.KEPT - 1);
        var points = points(step);
        // Two or three points are no line that says anything yet.
        line.setVisible(history.size() >= FEWEST);
        end.setVisible(history.size() >= FEWEST);
        line.getPoints().setAll(points);
        end.setCenterX(points.get(points.size() - 2));
        end.setCenterY(points.getLast());
        dead.getElements().setAll(bars(step, meaning -> meaning == Meaning.KEY_DEAD));
        unasked.getElements().setAll(bars(step, meaning -> meaning == Meaning.NOT_ASKED));
    }

    private double x(int check, double step) {
        return getWidth() - DOT - (history.size() - 1 - check) * step;
    }

    /** x and y in turns. */
    private List<Double> points(double step) {
        double slowest = history.stream()
                .mapToDouble(Sparkline::millis)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double scale = Math.max(slowest, SCALE_FLOOR_MILLIS);
        double bottom = getHeight() - BARS - DOT;
        var points = new ArrayList<Double>(history.size() * 2);
        for (int i = 0; i < history.size(); i++) {
            double share = Math.min(1, millis(history.get(i)) / scale);
            points.add(x(i, step));
            points.add(bottom - share * (bottom - DOT));
        }
        return points;
    }

    private List<PathElement> bars(double step, Predicate<Meaning> wanted) {
        var bars = new ArrayList<PathElement>();
        double y = getHeight() - 1;
        for (int i = 0; i < history.size(); i++) {
            if (wanted.test(history.get(i).verdict().meaning())) {
                double x = x(i, step);
                bars.add(new MoveTo(x - step / 2, y));
                bars.add(new LineTo(x + step / 2, y));
            }
        }
        return bars;
    }

    /** Infinite for a check that nothing answered. */
    private static double millis(CheckResult result) {
        Duration latency = result.latency();
        return latency == null ? Double.POSITIVE_INFINITY : latency.toNanos() / 1e6;
    }
}
