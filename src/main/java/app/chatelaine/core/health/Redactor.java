package app.chatelaine.core.health;

import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Filling;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The last guard: takes secrets out of texts that are about to be shown or kept, in every form in which a server could send
 * them back. Evidence is made without secrets in the first place.
 *
 * <p>Not for sharing between threads. It holds copies of the secrets, so it must not outlive the work it was made for.
 */
public final class Redactor {
    public static final String DOTS = "•••";

    /** Pieces of base64 shorter than this say too little to be looked for. */
    private static final int SHORTEST_PIECE = 8;

    private final Set<String> forms = new LinkedHashSet<>();

    public static Redactor of(Secret... secrets) {
        var redactor = new Redactor();
        Arrays.stream(secrets).forEach(redactor::hide);
        return redactor;
    }

    /** Takes this secret out of all texts from now on. */
    public void hide(Secret secret) {
        if (secret.isEmpty()) {
            return;
        }
        String plain = secret.reveal();
        forms.add(plain);
        for (Filling filling : Filling.values()) {
            forms.add(filling.write(plain));
        }
        forms.add(Filling.QUERY.write(plain).replace("%20", "+"));
        forms.add(Filling.JSON.write(plain).replace("/", "\\/"));
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < 3; before++) {
            hideBase64(bytes, before);
        }
        forms.add(HexFormat.of().formatHex(bytes));
        Arrays.fill(bytes, (byte) 0);
    }

    /**
     * The characters that depend on the secret alone when {@code before} other bytes, counted modulo three, stand in front of
     * it, as in {@code user:key} of basic authentication.
     */
    private void hideBase64(byte[] secret, int before) {
        byte[] shifted = new byte[before + secret.length];
        System.arraycopy(secret, 0, shifted, before, secret.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int begin = before == 0 ? 0 : before + 1;
        int end = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
        Arrays.fill(shifted, (byte) 0);
        if (end - begin >= SHORTEST_PIECE) {
            String piece = encoded.substring(begin, end);
            forms.add(piece);
            forms.add(piece.replace('+', '-').replace('/', '_'));
        }
    }

    /** The text with dots in the place of every secret, in any case of letters. */
    public String redact(String text) {
        if (forms.isEmpty()) {
            return text;
        }
        String anyForm = forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(anyForm, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(DOTS));
    }
}
