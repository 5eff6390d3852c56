package app.chatelaine.testing.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.desktop.shared.StateShape;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.screens.Look.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen for somebody who does not see it, has no mouse, or sees no colours. */
class AccessibleTest {
    private static final String ALL = "app.chatelaine.testing.screens.AllScreens#all";

    @ParameterizedTest
    @MethodSource(ALL)
    void what_can_have_the_focus_has_name_and_role(Screen screen) {
        assertThat(in(
                        screen,
                        scene -> focusable(scene)
                                .filter(node ->
                                        name(node).isBlank() || role(node).isEmpty())
                                .map(Nodes::describe)
                                .toList()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void tab_reaches_everything_and_comes_round(Screen screen) {
        assertThat(in(screen, AccessibleTest::unreached)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void the_focus_is_seen_wherever_it_is(Screen screen) {
        assertThat(in(
                        screen,
                        scene -> focusable(scene)
                                .filter(node -> !showsFocus(node))
                                .map(Nodes::describe)
                                .toList()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void what_a_shape_says_is_said_in_words(Screen screen) {
        assertThat(in(
                        screen,
                        scene -> Nodes.seen(scene).stream()
                                .filter(StateShape.class::isInstance)
                                .filter(shape -> !isSaid(shape))
                                .map(Nodes::describe)
                                .toList()))
                .isEmpty();
    }

    private static List<String> in(Screen screen, Function<Scene, List<String>> work) {
        return OnFx.call(() -> screen.shown(Look.SMALL.in(Words.ENGLISH), work));
    }

    private static java.util.stream.Stream<Node> focusable(Scene scene) {
        var sheet = scene.getRoot().lookup(".sheet-frame");
        return Nodes.seen(scene).stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                // What is typed into a spinner or a date goes to the field inside, but the focus is the whole one's.
                .filter(node -> !(node.getParent() instanceof Spinner || node.getParent() instanceof ComboBoxBase))
                .filter(node -> sheet == null || Nodes.isInside(node, "sheet-frame"));
    }

    /** What a screen reader says: text of its own, or of the label that is for it. */
    private static String name(Node node) {
        String own = node.getAccessibleText();
        if (own != null && !own.isBlank()) {
            return own;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        return node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label
                ? label.getText()
                : "";
    }

    private static String role(Node node) {
        var role = node.getAccessibleRole();
        return role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT ? "" : role.name();
    }

    private static List<String> unreached(Scene scene) {
        var wanted = focusable(scene).collect(Collectors.toCollection(LinkedHashSet::new));
        if (wanted.isEmpty()) {
            return List.of();
        }
        var first = wanted.getFirst();
        first.requestFocus();
        Set<Node> met = new HashSet<>();
        met.add(scene.getFocusOwner());
        for (boolean round = false; !round; ) {
            tab(scene.getFocusOwner());
            round = !met.add(scene.getFocusOwner());
        }
        var missed = new ArrayList<String>();
        wanted.stream()
                .filter(node -> !met.contains(node) && !isInAGroupThatWasMet(node, met))
                .map(Nodes::describe)
                .forEach(missed::add);
        return missed;
    }

    /** Tab goes to the one of a group that is chosen; arrows go on inside of it. */
    private static boolean isInAGroupThatWasMet(Node node, Set<Node> met) {
        var group = node instanceof ToggleButton button
                ? button.getToggleGroup()
                : node instanceof RadioButton radio ? radio.getToggleGroup() : null;
        return group != null && group.getToggles().stream().anyMatch(met::contains);
    }

    private static void tab(Node owner) {
        Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
        Event.fireEvent(
                owner, new KeyEvent(KeyEvent.KEY_RELEASED, "\t", "\t", KeyCode.TAB, false, false, false, false));
    }

    private static boolean showsFocus(Node node) {
        String without = paint(node);
        var states = List.of("focused", "focus-visible", "focus-within").stream()
                .map(PseudoClass::getPseudoClass)
                .toList();
        states.forEach(state -> node.pseudoClassStateChanged(state, true));
        node.applyCss();
        String with = paint(node);
        states.forEach(state -> node.pseudoClassStateChanged(state, false));
        node.applyCss();
        return !with.equals(without);
    }

    /** Everything about how a node and what is in it are painted. */
    private static String paint(Node node) {
        var paint = new StringBuilder();
        if (node instanceof Region region) {
            if (region.getBorder() != null) {
                region.getBorder()
                        .getStrokes()
                        .forEach(stroke -> paint.append(stroke.getTopStroke())
                                .append(stroke.getBottomStroke())
                                .append(stroke.getLeftStroke())
                                .append(stroke.getWidths().getTop())
                                .append(stroke.getWidths().getBottom()));
            }
            if (region.getBackground() != null) {
                region.getBackground()
                        .getFills()
                        .forEach(fill -> paint.append(fill.getFill()).append(fill.getInsets()));
            }
        }
        paint.append(node.getEffect()).append(';');
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> paint.append(paint(child)));
        }
        return paint.toString();
    }

    /** In words beside it, or to a screen reader. */
    private static boolean isSaid(Node shape) {
        Node around = shape;
        for (int i = 0; i < 3 && around != null; i++, around = around.getParent()) {
            if (!Nodes.words(around).isBlank()
                    || (around.getAccessibleText() != null
                            && !around.getAccessibleText().isBlank())) {
                return true;
            }
        }
        return false;
    }
}
