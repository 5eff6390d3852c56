package app.chatelaine.desktop.shared.fields;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;

/** As high as its content in the width it gets, and scrolls where there is not that much room. */
public final class FormScroll extends ScrollPane {
    private static final double LEAST_HEIGHT = 64;

    public FormScroll() {
        getStyleClass().add("form-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(LEAST_HEIGHT, computePrefHeight(width));
    }

    @Override
    protected double computePrefHeight(double width) {
        var content = getContent();
        var insets = getInsets();
        return content == null
                ? LEAST_HEIGHT
                : content.prefHeight(width < 0 ? -1 : width - insets.getLeft() - insets.getRight())
                        + insets.getTop()
                        + insets.getBottom();
    }
}
