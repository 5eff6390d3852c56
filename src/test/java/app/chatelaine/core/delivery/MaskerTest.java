package app.chatelaine.core.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {
    private static final String KEY = "key+of/äny " + "service\"1";
    private static final int ROUNDS = 400;
    private static final long SEED = 77;

    @ParameterizedTest
    @CsvSource({
        "abc, xabcx, x•••x",
        "abc, abcabc, •••",
        "abc, ababc, ab•••",
        "abc, ab, ab",
        "aab, aaab, a•••",
        "abc|bcd, xabcdx, x•••x",
        "abcd|bc, xabcx, xa•••x",
        "abc|xabcy, xabc, x•••",
    })
    void RUN_03_secrets_are_masked_and_nothing_else(String secrets, String printed, String seen) {
        var masker = new Masker(Arrays.stream(secrets.split("\\|", -1))
                .map(s -> s.getBytes(UTF_8))
                .toList());

        assertThat(all(masker, printed)).isEqualTo(seen);
    }

    @Test
    void RUN_03_every_form_is_masked_however_the_stream_is_cut() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String secret = secret(random);
            String before = "x".repeat(random.nextInt(4));
            String behind = "y".repeat(random.nextInt(4));
            byte[] bytes = (before + secret + behind).getBytes(UTF_8);
            for (String form : List.of(
                    before + secret + behind,
                    Base64.getEncoder().encodeToString(bytes),
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                    HexFormat.of().formatHex(bytes),
                    URLEncoder.encode(before + secret + behind, UTF_8),
                    URLEncoder.encode(secret, UTF_8).replace("+", "%20"))) {
                String text = "begin " + form + "\nmiddle " + form + " end";

                String whole = all(Masker.of(List.of(secret)), text);
                String inPieces = inPieces(Masker.of(List.of(secret)), text, random);

                assertThat(inPieces).as("round %d", round).isEqualTo(whole);
                assertThat(whole).startsWith("begin ").contains("\nmiddle ").endsWith(" end");
                assertThat(whole.split("•••", -1)).as("%s", form).hasSize(3);
                // Of a base64 letter at an edge, only a part belongs to the secret.
                assertThat(whole.length()).isLessThan("begin \nmiddle  end".length() + 6 + 2 * 20);
            }
        }
    }

    @Test
    void RUN_03_what_is_no_secret_comes_out_byte_for_byte() {
        var random = new Random(SEED);
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        var masker = Masker.of(List.of(KEY));
        var out = new ByteArrayOutputStream();
        for (int at = 0; at < noise.length; ) {
            int length = Math.min(1 + random.nextInt(700), noise.length - at);
            out.writeBytes(masker.take(Arrays.copyOfRange(noise, at, at + length), length));
            at += length;
        }
        out.writeBytes(masker.finish());

        assertThat(out.toByteArray()).isEqualTo(noise);
    }

    @Test
    void RUN_03_nothing_is_held_back_that_cannot_be_a_secret() {
        var masker = new Masker(List.of("secret".getBytes(UTF_8)));

        assertThat(text(masker.take("Password: ".getBytes(UTF_8), 10))).isEqualTo("Password: ");
        assertThat(text(masker.take("s".getBytes(UTF_8), 1))).isEmpty();
        assertThat(text(masker.take("o".getBytes(UTF_8), 1))).isEqualTo("so");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "12"})
    void RUN_03_short_ones_are_masked_as_they_are(String secret) {
        assertThat(all(Masker.of(List.of(secret)), "x" + secret + "x")).isEqualTo(secret.isEmpty() ? "xx" : "x•••x");
    }

    private static String secret(Random random) {
        var secret = new StringBuilder("k");
        for (int left = 12 + random.nextInt(30); left > 0; left--) {
            secret.appendCodePoint(random.nextInt(8) == 0 ? 0xE4 : 0x21 + random.nextInt(0x5E));
        }
        return secret.toString();
    }

    private static String all(Masker masker, String printed) {
        byte[] bytes = printed.getBytes(UTF_8);
        return text(masker.take(bytes, bytes.length)) + text(masker.finish());
    }

    private static String inPieces(Masker masker, String printed, Random random) {
        byte[] bytes = printed.getBytes(UTF_8);
        var out = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; ) {
            int length = Math.min(1 + random.nextInt(9), bytes.length - at);
            out.writeBytes(masker.take(Arrays.copyOfRange(bytes, at, at + length), length));
            at += length;
        }
        out.writeBytes(masker.finish());
        return text(out.toByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
