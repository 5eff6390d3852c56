package app.chatelaine.desktop.boot;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.WindowState;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1920, 1080);

    @Test
    void a_window_on_the_second_screen_goes_back_there() {
        assertThat(WindowPlace.onScreen(at(2000.0, 40.0), List.of(LEFT, RIGHT)))
                .hasValue(new Rectangle2D(2000, 40, 1280, 800));
    }

    @Test
    void a_window_on_a_screen_that_is_gone_has_no_place() {
        assertThat(WindowPlace.onScreen(at(2000.0, 40.0), List.of(LEFT))).isEmpty();
    }

    @Test
    void a_window_whose_top_edge_nobody_could_reach_has_no_place() {
        assertThat(WindowPlace.onScreen(at(100.0, -300.0), List.of(LEFT))).isEmpty();
        assertThat(WindowPlace.onScreen(at(100.0, 1075.0), List.of(LEFT))).isEmpty();
        assertThat(WindowPlace.onScreen(at(-1250.0, 40.0), List.of(LEFT))).isEmpty();
    }

    @Test
    void a_window_that_was_nowhere_has_no_place() {
        assertThat(WindowPlace.onScreen(at(null, null), List.of(LEFT))).isEmpty();
    }

    private static WindowState at(@Nullable Double x, @Nullable Double y) {
        return new WindowState(1280, 800, x, y, false, List.of(), null, false, null, true, false);
    }
}
