package app.chatelaine.testing.screens;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.settings.Settings.Theme;
import app.chatelaine.desktop.shared.Tokens;
import app.chatelaine.testing.OnFx;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is really painted: only colours of the theme, so nothing is without style, and text that stands out enough. */
class PaintTest {
    private static final String ALL = "app.chatelaine.testing.screens.AllScreens#all";

    @ParameterizedTest
    @MethodSource(ALL)
    void every_colour_is_one_of_the_theme(Screen screen) {
        check(screen, PaintTest::strangers);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void every_text_stands_out_from_its_ground(Screen screen) {
        check(screen, (theme, scene) -> faint(scene));
    }

    private interface Check {
        List<String> faults(Theme theme, Scene scene);
    }

    private static void check(Screen screen, Check check) {
        var faults = new TreeSet<String>();
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            // One that looks as the system does has no other look to be asked for.
            if (theme == Theme.DARK && screen.name().startsWith("start-failed")) {
                continue;
            }
            OnFx.call(() -> screen.shown(
                    Look.SMALL.in(theme),
                    scene -> check.faults(theme, scene).stream()
                            .map(fault -> theme + ": " + fault)
                            .map(faults::add)
                            .toList()));
        }
        assertThat(faults).as("%s", screen.name()).isEmpty();
    }

    private static List<String> strangers(Theme theme, Scene scene) {
        Set<Color> known = Tokens.of(theme.name().toLowerCase(Locale.ROOT)).values().stream()
                .map(PaintTest::opaque)
                .collect(Collectors.toSet());
        var faults = new ArrayList<String>();
        for (Node node : Nodes.seen(scene)) {
            // Tiles have the colour of their service, which is data.
            if (Nodes.isInside(node, "service-tile")) {
                continue;
            }
            paints(node)
                    .flatMap(PaintTest::colours)
                    .filter(paint -> !(paint instanceof Color color
                            && (color.getOpacity() == 0 || known.contains(opaque(color)))))
                    .forEach(paint -> faults.add(paint + " at " + Nodes.describe(node)));
        }
        return faults;
    }

    private static Stream<Paint> paints(Node node) {
        return switch (node) {
            case Text text -> Stream.of(text.getFill());
            case Shape shape -> Stream.of(shape.getFill(), shape.getStroke()).filter(paint -> paint != null);
            case Region region ->
                Stream.concat(
                        region.getBackground() == null
                                ? Stream.of()
                                : region.getBackground().getFills().stream().map(fill -> fill.getFill()),
                        region.getBorder() == null
                                ? Stream.of()
                                : region.getBorder().getStrokes().stream()
                                        .flatMap(stroke -> Stream.of(
                                                stroke.getTopStroke(),
                                                stroke.getRightStroke(),
                                                stroke.getBottomStroke(),
                                                stroke.getLeftStroke())));
            default -> Stream.of();
        };
    }

    /** Stripes have a colour each. */
    private static Stream<? extends Paint> colours(Paint paint) {
        return paint instanceof LinearGradient gradient
                ? gradient.getStops().stream().map(Stop::getColor)
                : Stream.of(paint);
    }

    private static Color opaque(Color color) {
        return Color.color(color.getRed(), color.getGreen(), color.getBlue());
    }

    private static List<String> faint(Scene scene) {
        var faults = new ArrayList<String>();
        for (Node node : Nodes.seen(scene)) {
            if (node instanceof Text text
                    && !text.getText().isBlank()
                    && text.getFill() instanceof Color ink
                    && ink.getOpacity() > 0
                    && !isDisabled(text)) {
                var ground = ground(text);
                double contrast = Tokens.contrast(ink, ground);
                if (contrast < (text instanceof FontIcon ? Tokens.SHAPE : Tokens.TEXT)) {
                    faults.add("%.2f: %s on %s: %s".formatted(contrast, ink, ground, Nodes.describe(text)));
                }
            }
        }
        return faults;
    }

    private static boolean isDisabled(Node node) {
        return node.isDisabled();
    }

    /** The first ground behind a node that hides what is behind it. */
    private static Color ground(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof Region region && region.getBackground() != null) {
                var fills = region.getBackground().getFills();
                if (!fills.isEmpty() && fills.getLast().getFill() instanceof Color color && color.getOpacity() == 1) {
                    return color;
                }
            }
        }
        return node.getScene().getFill() instanceof Color color ? color : Color.WHITE;
    }
}
