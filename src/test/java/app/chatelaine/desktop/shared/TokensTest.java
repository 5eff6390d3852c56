package app.chatelaine.desktop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final List<String> GROUNDS = List.of("background", "subtle", "selection", "hover");

    /** What each colour that text has may stand on. */
    private static final Map<String, List<String>> TEXTS = Map.of(
            "ink",
                    List.of(
                            "background",
                            "subtle",
                            "selection",
                            "hover",
                            "faint-line",
                            "accent-ground",
                            "good-ground",
                            "warn-ground",
                            "bad-ground"),
            "muted",
                    List.of(
                            "background",
                            "subtle",
                            "selection",
                            "hover",
                            "accent-ground",
                            "good-ground",
                            "warn-ground",
                            "bad-ground"),
            "accent", List.of("background", "subtle", "selection", "hover", "accent-ground"),
            "good", List.of("background", "subtle", "selection", "hover", "good-ground"),
            "warn", List.of("background", "subtle", "selection", "hover", "warn-ground"),
            "bad", List.of("background", "subtle", "selection", "hover", "bad-ground"),
            "background", List.of("ink"),
            "on-accent", List.of("accent", "accent-strong"));

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void text_has_a_contrast_of_four_and_a_half(String theme) {
        var faint = new TreeMap<String, Double>();
        TEXTS.forEach((ink, grounds) -> grounds.forEach(ground -> {
            double contrast = contrast(theme, ink, ground);
            if (contrast < Tokens.TEXT) {
                faint.put(ink + " on " + ground, contrast);
            }
        }));

        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void shapes_have_a_contrast_of_three(String theme) {
        var faint = new TreeMap<String, Double>();
        for (String shape : List.of("good", "warn", "bad", "neutral", "accent")) {
            for (String ground : GROUNDS) {
                double contrast = contrast(theme, shape, ground);
                if (contrast < Tokens.SHAPE) {
                    faint.put(shape + " on " + ground, contrast);
                }
            }
        }

        assertThat(faint).isEmpty();
    }

    @Test
    void both_themes_have_the_same_names() {
        assertThat(Tokens.of("dark").keySet())
                .isNotEmpty()
                .isEqualTo(Tokens.of("light").keySet());
    }

    @Test
    void contrast_is_that_of_the_standard() {
        assertThat(Tokens.contrast(Color.BLACK, Color.WHITE)).isCloseTo(21, within(0.001));
        assertThat(Tokens.contrast(Color.web("#777777"), Color.WHITE)).isCloseTo(4.48, within(0.01));
    }

    private static double contrast(String theme, String one, String other) {
        var tokens = Tokens.of(theme);
        return Tokens.contrast(
                Objects.requireNonNull(tokens.get("-ch-" + one), one),
                Objects.requireNonNull(tokens.get("-ch-" + other), other));
    }
}
