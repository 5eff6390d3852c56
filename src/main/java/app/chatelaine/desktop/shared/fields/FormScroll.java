package app.chatelaine.desktop.shared.fields;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * As high as its content in the width it gets, and scrolls where there is not that much room. One part of the content can be
 * kept in sight.
 */
public final class FormScroll extends ScrollPane {
    private static final double LEAST_HEIGHT = 64;

    /** What stands above the part that is kept in sight, of the height that is seen. */
    private static final double BEFORE = 0.25;

    /** Less than this is rounding. */
    private static final double PIXEL = 1;

    private static final PseudoClass MORE = PseudoClass.getPseudoClass("more");

    private @Nullable Node inSight;

    public FormScroll() {
        getStyleClass().add("form-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        viewportBoundsProperty().subscribe(bounds -> showMore());
        vvalueProperty().subscribe(place -> showMore());
        contentProperty().flatMap(Node::layoutBoundsProperty).subscribe(bounds -> showMore());
        // Whoever moves about in it wants to see something else.
        addEventFilter(ScrollEvent.ANY, event -> inSight = null);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> inSight = null);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> inSight = null);
    }

    /** Keeps {@code part} of the content in sight until somebody scrolls. */
    public void keepInSight(Node part) {
        inSight = part;
        requestLayout();
    }

    /** A line at its end says that the content goes on. */
    private void showMore() {
        var content = getContent();
        double hidden = content == null
                ? 0
                : content.getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        pseudoClassStateChanged(MORE, hidden * (1 - getVvalue()) >= PIXEL);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var content = getContent();
        if (inSight == null || !(content instanceof Parent laidOut)) {
            return;
        }
        // Where the part lies is known once its surroundings are laid out.
        laidOut.layout();
        double room =
                content.getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        setVvalue(room <= 0 ? 0 : Math.clamp(wanted(laidOut, inSight) / room, 0, 1));
    }

    /** How far to scroll, in pixels: not at all while it is seen without. */
    private double wanted(Parent content, Node part) {
        double seen = getViewportBounds().getHeight();
        Bounds place = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        return place.getMaxY() <= seen
                ? 0
                : place.getMinY() - Math.min(seen * BEFORE, seen - Math.min(seen, place.getHeight()));
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
