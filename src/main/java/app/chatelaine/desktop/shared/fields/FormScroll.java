package app.chatelaine.desktop.shared.fields;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** As high as its content in the width it gets, and scrolls where there is not that much room. */
public final class FormScroll extends ScrollPane {
    private static final double LEAST_HEIGHT = 64;

    /** Less than this is rounding. */
    private static final double PIXEL = 1;

    private static final PseudoClass MORE = PseudoClass.getPseudoClass("more");

    public FormScroll() {
        getStyleClass().add("form-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        viewportBoundsProperty().subscribe(bounds -> showMore());
        vvalueProperty().subscribe(place -> showMore());
        contentProperty().flatMap(Node::layoutBoundsProperty).subscribe(bounds -> showMore());
    }

    /** Scrolls no more than it must for all of {@code node}, which is inside, to be seen; its beginning where it is too tall. */
    public void reveal(Node node) {
        if (getScene() == null) {
            return;
        }
        // What was shown just now has no place yet.
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        double over = hidden();
        if (over < PIXEL) {
            return;
        }
        var place = getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double least = place.getMaxY() - getViewportBounds().getHeight();
        double top = Math.min(Math.max(getVvalue() * over, least), place.getMinY());
        setVvalue(Math.clamp(top / over, 0, 1));
    }

    private double hidden() {
        var content = getContent();
        return content == null
                ? 0
                : content.getLayoutBounds().getHeight() - getViewportBounds().getHeight();
    }

    private void showMore() {
        double hidden = hidden();
        pseudoClassStateChanged(MORE, hidden * (1 - getVvalue()) >= PIXEL);
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
