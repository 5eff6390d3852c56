package app.chatelaine.desktop.shared.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.screens.Screen;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class KeptInSightTest {
    private static final double HEIGHT = 100;
    private static final double ROW = 20;

    /** The border of a scroll pane that no stylesheet dressed. */
    private static final double PIXEL = 1.01;

    private final VBox rows = new VBox();
    private final FormScroll scroll = OnFx.call(FormScroll::new);
    private final Scene scene = OnFx.call(this::scene);

    private Scene scene() {
        for (int i = 0; i < 20; i++) {
            var row = new Region();
            row.setMinHeight(ROW);
            rows.getChildren().add(row);
        }
        scroll.setContent(rows);
        return new Scene(scroll, HEIGHT, HEIGHT);
    }

    private Bounds keptInSight(int row) {
        return OnFx.call(() -> {
            scroll.keepInSight(rows.getChildren().get(row));
            return laidOut(row);
        });
    }

    private Bounds laidOut(int row) {
        Screen.settle(scene);
        var node = rows.getChildren().get(row);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void a_part_far_below_is_scrolled_to() {
        assertThat(keptInSight(12)).satisfies(KeptInSightTest::isSeen);
    }

    @Test
    void the_last_part_is_scrolled_to() {
        assertThat(keptInSight(19)).satisfies(KeptInSightTest::isSeen);
    }

    @Test
    void nothing_moves_for_a_part_that_is_seen_anyway() {
        assertThat(keptInSight(3).getMinY()).isCloseTo(3 * ROW, within(PIXEL));
    }

    @Test
    void it_stays_in_sight_when_something_above_it_grows() {
        keptInSight(12);
        var after = OnFx.call(() -> {
            ((Region) rows.getChildren().getFirst()).setMinHeight(5 * ROW);
            return laidOut(12);
        });
        assertThat(after).satisfies(KeptInSightTest::isSeen);
    }

    @Test
    void whoever_moves_about_is_not_taken_back() {
        keptInSight(12);
        var after = OnFx.call(() -> {
            Event.fireEvent(rows, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            scroll.setVvalue(0);
            scroll.requestLayout();
            return laidOut(0);
        });
        assertThat(after.getMinY()).isCloseTo(0, within(PIXEL));
    }

    private static void isSeen(Bounds bounds) {
        assertThat(bounds.getMinY()).isNotNegative();
        assertThat(bounds.getMaxY()).isLessThanOrEqualTo(HEIGHT);
    }
}
