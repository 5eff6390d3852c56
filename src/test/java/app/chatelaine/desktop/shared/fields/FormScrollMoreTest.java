package app.chatelaine.desktop.shared.fields;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.screens.Look;
import app.chatelaine.testing.screens.Screen;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class FormScrollMoreTest {
    private static final PseudoClass MORE = PseudoClass.getPseudoClass("more");

    @Test
    void what_is_wrong_with_a_field_comes_into_sight_with_the_field() {
        OnFx.run(() -> {
            var bench = new Bench();
            var entry = new Entry(text -> Optional.of("It must not be empty."));
            bench.row.tie(bench.field, entry);

            entry.touch();
            FieldRow.focusFirstWrong(bench.form);
            Screen.settle(bench.scene);

            var place = bench.row.localToScene(bench.row.getLayoutBounds());
            assertThat(bench.row.isWrong()).isTrue();
            assertThat(place.getMinY()).isNotNegative();
            assertThat(place.getMaxY())
                    .isLessThanOrEqualTo(bench.scroll.getViewportBounds().getHeight() + 1);
        });
    }

    @Test
    void a_line_says_that_there_is_more_until_the_end_is_reached() {
        OnFx.run(() -> {
            var bench = new Bench();
            assertThat(bench.scroll.getPseudoClassStates()).contains(MORE);

            bench.scroll.setVvalue(1);
            assertThat(bench.scroll.getPseudoClassStates()).doesNotContain(MORE);

            bench.scroll.setVvalue(0);
            bench.form.getChildren().setAll(bench.row);
            Screen.settle(bench.scene);
            assertThat(bench.scroll.getPseudoClassStates()).doesNotContain(MORE);
        });
    }

    /** A field in the middle of a form that is twice as high as its window. */
    private static final class Bench {
        final TextField field = new TextField();
        final FieldRow row = new FieldRow("Name", field);
        final VBox form = new VBox(block(), row, block());
        final FormScroll scroll = new FormScroll();
        final Scene scene = Screen.dressed(Look.SMALL.sized(300, 200), new StackPane(scroll), true);

        Bench() {
            scroll.setContent(form);
            Screen.settle(scene);
        }
    }

    private static Region block() {
        var block = new Region();
        block.setMinHeight(200);
        return block;
    }
}
