package app.chatelaine.testing.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.screens.Look.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of every screen is there whole, and nothing lies over anything else. */
class CutOffTest {
    private static final String ALL = "app.chatelaine.testing.screens.AllScreens#all";

    /** Less than this is rounding. */
    private static final double PIXEL = 1.01;

    @ParameterizedTest
    @MethodSource(ALL)
    void nothing_is_cut_off_in_the_smallest_window(Screen screen) {
        check(screen, List.of(Look.SMALL, Look.SMALL.in(Words.GERMAN), Look.SMALL.in(Words.STRETCHED)));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void nothing_is_cut_off_in_the_usual_window(Screen screen) {
        if (!screen.ownSize()) {
            check(screen, List.of(Look.LARGE, Look.LARGE.in(Words.GERMAN), Look.LARGE.in(Words.STRETCHED)));
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void nothing_is_cut_off_with_text_twice_as_large(Screen screen) {
        check(
                screen,
                List.of(Look.LARGE.scaled(200), Look.LARGE.in(Words.GERMAN).scaled(200)));
    }

    private static void check(Screen screen, List<Look> looks) {
        var faults = new TreeSet<String>();
        for (Look look : looks) {
            OnFx.call(() -> screen.shown(look.in(Theme.LIGHT), scene -> faults.addAll(faults(look, scene))));
        }
        assertThat(faults).as("%s", screen.name()).isEmpty();
    }

    private static List<String> faults(Look look, Scene scene) {
        var faults = new ArrayList<String>();
        for (Node node : Nodes.seen(scene)) {
            if (isTooShort(node) && !isColumnOfNoLanguage(look, node)) {
                faults.add(look + ": cut off: " + Nodes.describe(node));
            }
            if (node instanceof Text && isOutside(node, scene)) {
                faults.add(look + ": outside of the window: " + Nodes.describe(node));
            }
            if (node instanceof Parent parent && laysOut(parent)) {
                overlaps(parent).forEach(fault -> faults.add(look + ": " + fault));
            }
        }
        return faults;
    }

    private static boolean isTooShort(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.isTextTruncated() && !mayBeCut(labeled);
            case TextInputControl field -> promptIsCut(field);
            default -> false;
        };
    }

    /** A path or an address is as long as people make it; cut on purpose not at its end, and whole on hover. */
    private static boolean mayBeCut(Labeled labeled) {
        return labeled.getText().isEmpty()
                || (labeled.getTextOverrun() != OverrunStyle.ELLIPSIS && labeled.getTooltip() != null);
    }

    /** Columns and views are as wide as the words of the languages that there are, and take no room from names for others. */
    private static boolean isColumnOfNoLanguage(Look look, Node node) {
        return look.words() == Words.STRETCHED
                && (Nodes.isInside(node, "accounts-table") || Nodes.isInside(node, "views"));
    }

    private static boolean promptIsCut(TextInputControl field) {
        if (field.getPromptText() == null || !field.getText().isEmpty()) {
            return false;
        }
        var prompt = new Text(field.getPromptText());
        prompt.setFont(field.getFont());
        double room = field.getWidth()
                - field.getInsets().getLeft()
                - field.getInsets().getRight();
        for (Node side : field.getChildrenUnmodifiable()) {
            if (side.getStyleClass().contains("left-pane")
                    || side.getStyleClass().contains("right-pane")) {
                room -= side.getLayoutBounds().getWidth();
            }
        }
        return prompt.getLayoutBounds().getWidth() > room + PIXEL;
    }

    private static boolean isOutside(Node node, Scene scene) {
        if (Nodes.isInside(node, ScrollPane.class)
                || Nodes.isInside(node, IndexedCell.class)
                || Nodes.isInside(node, TextInputControl.class)) {
            return false;
        }
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinX() < -PIXEL
                || bounds.getMinY() < -PIXEL
                || bounds.getMaxX() > scene.getRoot().getLayoutBounds().getWidth() + PIXEL
                || bounds.getMaxY() > scene.getRoot().getLayoutBounds().getHeight() + PIXEL;
    }

    /** Panes that put their children beside each other; others may mean to put one over the other. */
    private static boolean laysOut(Parent parent) {
        return parent instanceof HBox
                || parent instanceof VBox
                || parent instanceof GridPane
                || parent instanceof FlowPane
                || parent instanceof BorderPane;
    }

    private static List<String> overlaps(Parent parent) {
        var faults = new ArrayList<String>();
        var children = parent.getChildrenUnmodifiable().stream()
                .filter(child -> child.isVisible() && child.isManaged())
                .toList();
        for (int i = 0; i < children.size(); i++) {
            for (int j = i + 1; j < children.size(); j++) {
                if (overlap(children.get(i), children.get(j))) {
                    faults.add("one over the other: " + Nodes.describe(children.get(i)) + " and "
                            + Nodes.describe(children.get(j)));
                }
            }
        }
        for (Node child : children) {
            var own = child.localToParent(child.getLayoutBounds());
            var room = parent.getLayoutBounds();
            boolean words = child instanceof Label || child instanceof Control;
            if (words && (own.getMaxX() > room.getMaxX() + PIXEL || own.getMaxY() > room.getMaxY() + PIXEL)) {
                faults.add("out of its place: " + Nodes.describe(child));
            }
        }
        return faults;
    }

    private static boolean overlap(Node one, Node other) {
        Bounds a = one.localToParent(one.getLayoutBounds());
        Bounds b = other.localToParent(other.getLayoutBounds());
        return Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX()) > PIXEL
                && Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY()) > PIXEL;
    }
}
