package app.chatelaine.desktop.overview;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two parts beside each other where there is room, and below each other where there is not. */
final class TwoColumns extends Region {
    private static final double ROOM = 700;
    private static final double GAP = 16;

    private final Region first;
    private final Region second;
    private final ObservableDoubleValue scale;

    /** @param scale of the text */
    TwoColumns(Region first, Region second, ObservableDoubleValue scale) {
        this.first = first;
        this.second = second;
        this.scale = scale;
        getChildren().setAll(first, second);
    }

    private boolean isWide(double width) {
        return width >= ROOM * scale.get();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double half = Math.floor((width - GAP) / 2);
        return isWide(width)
                ? Math.max(first.prefHeight(half), second.prefHeight(half))
                : first.prefHeight(width) + GAP + second.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isWide(width)) {
            double half = Math.floor((width - GAP) / 2);
            first.resizeRelocate(0, 0, half, getHeight());
            second.resizeRelocate(width - half, 0, half, getHeight());
        } else {
            double height = first.prefHeight(width);
            first.resizeRelocate(0, 0, width, height);
            second.resizeRelocate(0, height + GAP, width, getHeight() - height - GAP);
        }
    }
}
