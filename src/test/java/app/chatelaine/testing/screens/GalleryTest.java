package app.chatelaine.testing.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.testing.OnFx;
import app.chatelaine.testing.Picture;
import app.chatelaine.testing.screens.Look.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes the pictures of every screen and writes the page that shows them. */
@Tag("gallery")
class GalleryTest {
    private static final String ALL = "app.chatelaine.testing.screens.AllScreens#all";

    @ParameterizedTest
    @MethodSource(ALL)
    void every_screen_has_its_pictures(Screen screen) {
        for (Look look : looks(screen)) {
            var file =
                    OnFx.call(() -> screen.shown(look, scene -> Picture.take(screen.name() + "_" + look.id(), scene)));
            assertThat(file).isNotEmptyFile();
        }
    }

    /** Light and dark, both languages, both sizes; and once the largest text and the longest words. */
    private static List<Look> looks(Screen screen) {
        var looks = new ArrayList<Look>();
        for (Look size : screen.ownSize() ? List.of(Look.SMALL) : List.of(Look.SMALL, Look.LARGE)) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                looks.add(size.in(theme));
                looks.add(size.in(theme).in(Words.GERMAN));
            }
        }
        looks.add(Look.SMALL.in(Words.STRETCHED));
        looks.add(Look.LARGE.in(Words.GERMAN).in(Theme.DARK).scaled(200));
        return looks;
    }

    @AfterAll
    static void write_the_page() {
        assertThat(GalleryPage.write(Picture.FOLDER)).isNotEmptyFile();
    }
}
