package app.chatelaine.desktop.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A stylesheet of ours with all its pixels multiplied, but for hairlines. */
public final class ScaledSheet {
    private static final Pattern PIXELS = Pattern.compile("(\\d+(?:\\.\\d+)?)px");
    private static final double HAIRLINE = 2;
    private static final Map<String, String> DONE = new ConcurrentHashMap<>();

    private ScaledSheet() {}

    /** @return an address of the result, which holds it whole */
    public static String of(String address, double scale) {
        return DONE.computeIfAbsent(address + "@" + scale, key -> dataAddress(scaled(read(address), scale)));
    }

    static String scaled(String css, double scale) {
        return PIXELS.matcher(css).replaceAll(match -> {
            double pixels = Double.parseDouble(match.group(1));
            return pixels <= HAIRLINE ? match.group() : Math.round(pixels * scale) + "px";
        });
    }

    private static String dataAddress(String css) {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String address) {
        try (var stream = URI.create(address).toURL().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        }
    }
}
