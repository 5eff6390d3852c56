package app.chatelaine.core.delivery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The forms in which programs print a secret: as it is, in base64, in hexadecimal, in a URL, in JSON. */
final class Disguises {
    /** The encoded forms of anything shorter are in too many texts by chance. */
    private static final int SHORTEST_ENCODED = 6;

    private static final int BLOCK = 3;
    private static final int LETTERS = 4;
    private static final int BITS = 6;

    private Disguises() {}

    static List<byte[]> of(String secret) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        add(all, secret);
        if (secret.length() >= SHORTEST_ENCODED) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            for (int shift = 0; shift < BLOCK; shift++) {
                String inside = base64(bytes, shift);
                add(all, inside);
                add(all, inside.replace('+', '-').replace('/', '_'));
            }
            String hex = HexFormat.of().formatHex(bytes);
            add(all, hex);
            add(all, hex.toUpperCase(Locale.ROOT));
            String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
            for (String url : List.of(
                    form, form.replace("+", "%20"), form.replace("+", "%20").replace("%7E", "~"))) {
                add(all, url);
                add(all, lowerEscapes(url));
            }
            String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
            add(all, json);
            add(all, json.replace("/", "\\/"));
        }
        return List.copyOf(all.values());
    }

    private static void add(Map<String, byte[]> all, String form) {
        all.putIfAbsent(form, form.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The letters that stand for these bytes alone, wherever so many other bytes stand before them and any behind, as in
     * {@code user:key} of basic authentication.
     */
    private static String base64(byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String letters = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (shift * Byte.SIZE + BITS - 1) / BITS;
        int last = shifted.length * Byte.SIZE / BITS;
        Arrays.fill(shifted, (byte) 0);
        return letters.substring(first, last);
    }

    /** {@code %2f} for {@code %2F}. */
    private static String lowerEscapes(String url) {
        var text = new StringBuilder(url);
        for (int i = text.indexOf("%"); i >= 0; i = text.indexOf("%", i + 1)) {
            text.replace(i, i + LETTERS - 1, text.substring(i, i + LETTERS - 1).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
