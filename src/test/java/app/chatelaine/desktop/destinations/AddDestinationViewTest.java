package app.chatelaine.desktop.destinations;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.desktop.boot.PlacesScreens;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.screens.Look;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the way of writing is in sight, however large the text is. */
class AddDestinationViewTest {
    private static final Look LARGE_TEXT = Look.LARGE.scaled(200);

    @ParameterizedTest
    @ValueSource(strings = {"deliver-tracked", "deliver-unprotected"})
    void the_reason_for_not_writing_stands_above_the_buttons(String name) {
        shown(name, scene -> {
            var reason = scene.lookup("#git");

            assertThat(scene.lookup("#write").isDisabled()).isTrue();
            assertThat(reason.isVisible()).isTrue();
            for (Node around = reason; around != null; around = around.getParent()) {
                assertThat(around).isNotInstanceOf(ScrollPane.class);
            }
        });
    }

    @Test
    void after_a_failure_what_would_change_now_is_in_sight() {
        shown("deliver-failed", scene -> {
            var preview = place(scene.lookup("#preview"));
            var middle = place(scene.lookup(".form-scroll"));

            assertThat(preview.getMinY()).isBetween(middle.getMinY() - 1, middle.getMaxY());
            assertThat(preview.getMinY()).isLessThan(middle.getMaxY() - 24);
        });
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static void shown(String name, Consumer<Scene> check) {
        var screen = PlacesScreens.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        OnFx.call(() -> screen.shown(LARGE_TEXT, scene -> {
            check.accept(scene);
            return true;
        }));
    }
}
