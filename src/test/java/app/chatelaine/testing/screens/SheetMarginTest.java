package app.chatelaine.testing.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.desktop.boot.PlacesScreens;
import app.chatelaine.desktop.editor.EditorScreens;
import app.chatelaine.desktop.settings.PagesScreens;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.screens.Look.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is on it and however large the text, a sheet is seen whole, with some of the window around it. */
class SheetMarginTest {
    private static final double MARGIN = 24;

    @ParameterizedTest
    @MethodSource("sheets")
    void a_sheet_keeps_its_distance_from_the_edge_of_the_window(Screen screen) {
        for (Look look : List.of(
                Look.SMALL,
                Look.SMALL.in(Words.STRETCHED),
                Look.LARGE.in(Words.GERMAN).scaled(200))) {
            OnFx.call(() -> screen.shown(look, scene -> {
                frame(scene)
                        .ifPresent(frame -> assertThat(room(scene).contains(frame))
                                .as("%s %s: %s", screen, look, frame)
                                .isTrue());
                return true;
            }));
        }
    }

    static Stream<Screen> sheets() {
        return Stream.of(EditorScreens.all(), PlacesScreens.delivery(), PagesScreens.all())
                .flatMap(List::stream);
    }

    private static Optional<Bounds> frame(Scene scene) {
        return Optional.ofNullable(scene.getRoot().lookup(".sheet-frame"))
                .map(frame -> frame.localToScene(frame.getLayoutBounds()));
    }

    private static Bounds room(Scene scene) {
        return new BoundingBox(
                MARGIN - 1, MARGIN - 1, scene.getWidth() - 2 * MARGIN + 2, scene.getHeight() - 2 * MARGIN + 2);
    }
}
