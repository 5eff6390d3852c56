package app.chatelaine.desktop.details;

import java.util.List;
import javafx.scene.layout.Region;

/** The parts of a check's time beside each other, each as long as its share. */
final class TimingBar extends Region {
    private static final double HEIGHT = 8;
    private static final double GAP = 1;

    /** What took next to no time must still be seen. */
    private static final double SHORTEST = 2;

    private List<TimingPart> parts = List.of();

    TimingBar() {
        getStyleClass().add("timing-bar");
    }

    void show(List<TimingPart> newParts) {
        parts = newParts;
        getChildren().setAll(parts.stream().map(TimingBar::node).toList());
        requestLayout();
    }

    private static Region node(TimingPart part) {
        var node = new Region();
        node.getStyleClass().add(part.kind().key());
        return node;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double total = parts.stream().mapToLong(TimingPart::millis).sum();
        double room = getWidth() - parts.size() * (SHORTEST + GAP) + GAP;
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            double share = total <= 0 ? 1.0 / parts.size() : parts.get(i).millis() / total;
            double width = SHORTEST + Math.max(0, room) * share;
            getChildren().get(i).resizeRelocate(x, 0, width, getHeight());
            x += width + GAP;
        }
    }
}
