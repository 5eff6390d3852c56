package app.chatelaine.desktop.shared;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.health.Verdict.Meaning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/**
 * The latencies of the last checks as a small line, the newest at the right end; checks without an answer are at the top.
 */
public final class Sparkline extends Pane {
    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");
    private static final double WIDTH = 44;
    private static final double HEIGHT = 16;
    private static final double DOT = 1.75;
    private static final int FEWEST = 4;

    /** Below this all latencies are alike: a line must not make mountains of a few milliseconds. */
    private static final double SCALE_FLOOR_MILLIS = 200;

    private final Polyline line = new Polyline();
    private final Circle end = new Circle(DOT);

    public Sparkline() {
        getStyleClass().add("sparkline");
        line.getStyleClass().add("line");
        end.getStyleClass().add("end");
        getChildren().setAll(line, end);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    /** Checks that could ask nothing, for want of a way to, are left out. */
    public void show(List<CheckResult> checks) {
        var history = checks.stream()
                .filter(result -> result.verdict() != Verdict.UNVERIFIED)
                .toList();
        setVisible(!history.isEmpty());
        if (history.isEmpty()) {
            return;
        }
        var points = points(history);
        // Two or three points are no line that says anything yet.
        line.setVisible(history.size() >= FEWEST);
        line.getPoints().setAll(points);
        end.setCenterX(points.get(points.size() - 2));
        end.setCenterY(points.getLast());
        pseudoClassStateChanged(DEAD, history.getLast().verdict().meaning() == Meaning.KEY_DEAD);
    }

    /** x and y in turns. */
    static List<Double> points(List<CheckResult> history) {
        double slowest = history.stream()
                .mapToDouble(Sparkline::millis)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double scale = Math.max(slowest, SCALE_FLOOR_MILLIS);
        double step = (WIDTH - 2 * DOT) / (HealthHistory.KEPT - 1);
        var points = new ArrayList<Double>(history.size() * 2);
        for (int i = 0; i < history.size(); i++) {
            double share = Math.min(1, millis(history.get(i)) / scale);
            points.add(WIDTH - DOT - (history.size() - 1 - i) * step);
            points.add(HEIGHT - DOT - share * (HEIGHT - 2 * DOT));
        }
        return points;
    }

    /** Infinite for a check that nothing answered. */
    private static double millis(CheckResult result) {
        Duration latency = result.latency();
        return latency == null ? Double.POSITIVE_INFINITY : latency.toNanos() / 1e6;
    }
}
