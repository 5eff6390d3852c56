package app.chatelaine.desktop.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** The colours of a theme by their names, read from its file, and how far they stand out from each other. */
public final class Tokens {
    /** Contrast that text must have, by WCAG 2.2, 1.4.3. */
    public static final double TEXT = 4.5;

    /** Contrast that a shape with a meaning must have, by WCAG 2.2, 1.4.11. */
    public static final double SHAPE = 3;

    private static final Pattern TOKEN = Pattern.compile("(-ch-[a-z-]+):\\s*([^;]+);");

    private Tokens() {}

    /** @param theme {@code light} or {@code dark} */
    public static Map<String, Color> of(String theme) {
        var tokens = new TreeMap<String, Color>();
        var matcher = TOKEN.matcher(text("theme/" + theme + ".css"));
        while (matcher.find()) {
            tokens.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return tokens;
    }

    private static String text(String file) {
        try (var in = Theme.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 1 to 21, by the formula of WCAG 2.2. */
    public static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
