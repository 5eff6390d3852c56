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
        // Whoever moves about in it wants to see something else.
        addEventFilter(ScrollEvent.ANY, event -> inSight = null);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> inSight = null);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> inSight = null);
        viewportBoundsProperty().subscribe(bounds -> showMore());
        vvalueProperty().subscribe(place -> showMore());
        contentProperty().flatMap(Node::layoutBoundsProperty).subscribe(bounds -> showMore());
    }

    /** Keeps {@code part} of the content in sight until somebody scrolls. */
    public void keepInSight(Node part) {
        inSight = part;
        requestLayout();
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
        double room = hidden();
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
