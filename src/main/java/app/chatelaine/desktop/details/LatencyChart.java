package app.chatelaine.desktop.details;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.desktop.shared.HealthWords;
import app.chatelaine.desktop.shared.StateShape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/** Latencies over the last checks; the ground says what those found that were not accepted, one band for each run. */
final class LatencyChart extends Region {
    private static final double HEIGHT = 64;
    private static final double DOT = 2.5;
    private static final double[] ROUND = {100, 200, 300, 400, 600, 1000, 2000, 4000, 10_000, 30_000, 60_000};

    private final Region base = new Region();
    private final Label top = new Label();
    private List<CheckResult> history = List.of();

    LatencyChart() {
        getStyleClass().add("latency-chart");
        base.getStyleClass().add("base");
        top.getStyleClass().addAll("tiny", "muted");
    }

    /** @param topWords the upper end of the scale in words, from its milliseconds */
    void show(List<CheckResult> checks, LongFunction<String> topWords) {
        history = checks.stream()
                .filter(result -> result.verdict() != Verdict.UNVERIFIED)
                .toList();
        top.setText(topWords.apply((long) scale()));
        requestLayout();
    }

    private double scale() {
        double slowest =
                history.stream().mapToDouble(LatencyChart::millis).max().orElse(0);
        for (double round : ROUND) {
            if (slowest <= round) {
                return round;
            }
        }
        return slowest;
    }

    private static double millis(CheckResult result) {
        Duration latency = result.latency();
        return latency == null ? 0 : latency.toNanos() / 1e6;
    }

    private double step() {
        return history.size() > 1 ? getWidth() / (history.size() - 1) : getWidth();
    }

    private double x(int check) {
        return history.size() > 1 ? check * step() : getWidth() / 2;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        var nodes = new ArrayList<Node>(bands());
        double scale = scale();
        Polyline line = null;
        for (int i = 0; i < history.size(); i++) {
            var result = history.get(i);
            if (result.latency() == null) {
                line = null;
                continue;
            }
            if (line == null) {
                line = new Polyline();
                line.getStyleClass().add("line");
                nodes.add(line);
            }
            double y = getHeight() - 1 - millis(result) / scale * (getHeight() - 4);
            line.getPoints().addAll(x(i), y);
            boolean last = i == history.size() - 1;
            boolean lone =
                    line.getPoints().size() == 2 && (last || history.get(i + 1).latency() == null);
            if (last || lone) {
                nodes.add(dot(x(i), y));
            }
        }
        nodes.add(base);
        nodes.add(top);
        getChildren().setAll(nodes);
        base.resizeRelocate(0, getHeight() - 1, getWidth(), 1);
        top.applyCss();
        top.resizeRelocate(0, 0, top.prefWidth(-1), top.prefHeight(-1));
    }

    /** The newest check, or one that stands alone: a line of one point is not to be seen. */
    private Circle dot(double x, double y) {
        var dot = new Circle(Math.max(DOT, Math.min(x, getWidth() - DOT)), y, DOT);
        dot.getStyleClass().add("dot");
        return dot;
    }

    private List<Rectangle> bands() {
        var bands = new ArrayList<Rectangle>();
        for (int from = 0, to = 0; from < history.size(); from = to) {
            var shape = HealthWords.shape(history.get(from).verdict());
            while (to < history.size() && HealthWords.shape(history.get(to).verdict()) == shape) {
                to++;
            }
            if (shape != StateShape.State.GOOD) {
                bands.add(band(from, to - 1, shape));
            }
        }
        return bands;
    }

    private Rectangle band(int first, int last, StateShape.State shape) {
        double from = Math.max(0, x(first) - step() / 2);
        double to = Math.min(getWidth(), x(last) + step() / 2);
        var band = new Rectangle(from, 0, to - from, getHeight());
        band.getStyleClass().addAll("band", shape.name().toLowerCase(Locale.ROOT));
        return band;
    }
}
