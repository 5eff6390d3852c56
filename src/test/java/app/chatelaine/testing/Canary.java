package app.chatelaine.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A secret that must never be seen: tests take it as their key, {@link CanaryExtension} looks for it wherever a program
 * may let a key slip. It is new in every JVM.
 */
public final class Canary {

    /** The plus sign makes the URL-encoded form differ from the plain one. */
    private static final String PREFIX = "canary+";

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RANDOM_LENGTH = 33;

    /** A masked key shows a few characters and may; a run as long as this is a leak. */
    private static final int LEAK = 12;

    private static final String VALUE = PREFIX + random();
    private static final Set<String> TRACES = traces();

    private Canary() {}

    /** The secret: 40 printable ASCII characters that need no quoting in a shell, a header or JSON. */
    public static String value() {
        return VALUE;
    }

    /** Whether the text shows a good part of the canary in any of the forms that a program gives it. */
    public static boolean isIn(String text) {
        return TRACES.stream().anyMatch(text::contains);
    }

    /** The text without the canary, for a message that people read. */
    static String redact(String text) {
        String redacted = text;
        for (String trace : TRACES) {
            redacted = redacted.replace(trace, "<canary>");
        }
        return redacted;
    }

    private static String random() {
        return new SecureRandom()
                .ints(RANDOM_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .reduce("", String::concat);
    }

    private static Set<String> traces() {
        Set<String> traces = new LinkedHashSet<>();
        byte[] bytes = VALUE.getBytes(StandardCharsets.UTF_8);
        addRuns(traces, VALUE);
        addRuns(traces, URLEncoder.encode(VALUE, StandardCharsets.UTF_8));
        addRuns(traces, HexFormat.of().formatHex(bytes));
        // Base64 depends on how many bytes stand before: "user:" in basic authentication shifts it.
        for (int shift : List.of(0, 1, 2)) {
            byte[] shifted = new byte[shift + bytes.length];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            int whole = shifted.length / 3 * 3;
            String encoded = Base64.getEncoder().encodeToString(Arrays.copyOf(shifted, whole));
            String own = shift == 0 ? encoded : encoded.substring(4);
            addRuns(traces, own);
            addRuns(traces, own.replace('+', '-').replace('/', '_'));
        }
        return traces;
    }

    private static void addRuns(Set<String> traces, String form) {
        for (int start = 0; start + LEAK <= form.length(); start++) {
            traces.add(form.substring(start, start + LEAK));
        }
    }
}
