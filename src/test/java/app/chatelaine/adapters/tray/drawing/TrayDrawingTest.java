package app.chatelaine.adapters.tray.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.tray.drawing.TrayDrawing.Style;
import app.chatelaine.core.quickcopy.TrayContent.Mood;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrayDrawingTest {
    private static final int[] PANELS = {0xffffff, 0xf0f0f0, 0x2e3436, 0x000000};

    static Stream<Arguments> all() {
        return TrayDrawing.SIZES.stream()
                .flatMap(size -> Stream.of(Mood.values()).map(mood -> Arguments.of(size, mood)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void TRA_04_it_can_be_seen_on_light_and_dark_panels(int size, Mood mood) {
        int[] icon = TrayDrawing.draw(size, mood, Style.TILE);

        for (int panel : PANELS) {
            long seen = Arrays.stream(icon)
                    .filter(argb -> contrast(over(argb, panel), panel) > 2)
                    .count();
            assertThat(seen).as("on #%06x", panel).isGreaterThan(size * size / 8);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void TRA_04_trouble_has_a_shape_of_its_own(int size, Mood mood) {
        boolean[] mine = form(TrayDrawing.draw(size, mood, Style.TEMPLATE));

        for (Mood other : Mood.values()) {
            if (other != mood) {
                assertThat(differing(mine, form(TrayDrawing.draw(size, other, Style.TEMPLATE))))
                        .as("pixels that differ from %s without any colour", other)
                        .isGreaterThan(size * size / 40);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void TRA_04_the_shaft_of_the_key_has_sharp_edges(int size, Mood mood) {
        int[] icon = TrayDrawing.draw(size, mood, Style.TEMPLATE);
        int row = Math.round(size * 0.62f);
        long half = Arrays.stream(icon, row * size, row * size + size / 3)
                .filter(argb -> argb >>> 24 != 0 && argb >>> 24 != 255)
                .count();

        assertThat(half).as("pixels half covered").isZero();
    }

    @Test
    void the_corners_of_the_tile_are_transparent() {
        int[] icon = TrayDrawing.draw(24, Mood.CALM, Style.TILE);

        assertThat(icon[0] >>> 24).isZero();
        assertThat(icon[12 * 24] >>> 24).isEqualTo(255);
    }

    private static boolean[] form(int[] argb) {
        var form = new boolean[argb.length];
        for (int i = 0; i < argb.length; i++) {
            form[i] = argb[i] >>> 24 > 127;
        }
        return form;
    }

    private static int differing(boolean[] one, boolean[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                count++;
            }
        }
        return count;
    }

    private static int over(int argb, int panel) {
        double alpha = (argb >>> 24) / 255.0;
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            mixed |= (int) (alpha * ((argb >> shift) & 255) + (1 - alpha) * ((panel >> shift) & 255)) << shift;
        }
        return mixed;
    }

    /** As WCAG has it, 1 to 21. */
    private static double contrast(int one, int other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int part) {
        double value = (part & 255) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
