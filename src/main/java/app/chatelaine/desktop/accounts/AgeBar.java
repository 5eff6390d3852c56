package app.chatelaine.desktop.accounts;

import app.chatelaine.core.attention.Standing;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** How far a key is on its way to the limit: a bar that is full when the key goes stale. */
final class AgeBar extends Region {
    private static final double HEIGHT = 4;
    private static final double SHORTEST = 4;

    private final Region fill = new Region();
    private double share;
    private @Nullable String style;

    AgeBar() {
        getStyleClass().add("age-bar");
        fill.getStyleClass().add("fill");
        getChildren().setAll(fill);
    }

    void show(Standing standing) {
        share = standing.age().share();
        fill.setVisible(standing.age().days() != null);
        String newStyle = standing.byAge().id();
        if (!newStyle.equals(style)) {
            getStyleClass().remove(style);
            getStyleClass().add(newStyle);
            style = newStyle;
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(SHORTEST, Math.rint(getWidth() * share));
        fill.resizeRelocate(0, 0, Math.min(width, getWidth()), getHeight());
    }
}
