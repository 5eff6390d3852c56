package app.chatelaine.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.secret.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No form of a secret in which a server may send it back gets through. */
class RedactorTest {
    /** With characters that every encoding writes differently. */
    private static final String KEY = "t_" + "k/+ \"\\é".repeat(5) + "end";

    private final Redactor redactor = Redactor.of(Secret.copyOf(KEY));

    @Test
    void plain() {
        assertThat(redactor.redact("key " + KEY + " is wrong")).isEqualTo("key ••• is wrong");
    }

    @Test
    void in_other_cases_of_letters_as_in_a_host_name() {
        assertThat(redactor.redact(KEY.toLowerCase(Locale.ROOT) + KEY.toUpperCase(Locale.ROOT)))
                .isEqualTo("••••••");
    }

    @Test
    void url_encoded() {
        String encoded = URLEncoder.encode(KEY, StandardCharsets.UTF_8);

        assertThat(redactor.redact("?k=" + encoded)).isEqualTo("?k=•••");
        assertThat(redactor.redact("?k=" + encoded.replace("+", "%20"))).isEqualTo("?k=•••");
    }

    @Test
    void json_escaped() {
        String escaped = KEY.replace("\\", "\\\\").replace("\"", "\\\"");

        assertThat(redactor.redact(escaped)).isEqualTo("•••");
        assertThat(redactor.redact(escaped.replace("/", "\\/"))).isEqualTo("•••");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "us", "user:", "user@mail.example:"})
    void in_base64_behind_anything(String before) {
        byte[] bytes = (before + KEY + "?").getBytes(StandardCharsets.UTF_8);

        String plain = redactor.redact(Base64.getEncoder().encodeToString(bytes));
        String urlSafe = redactor.redact(Base64.getUrlEncoder().encodeToString(bytes));

        // What stays is what stood around, and of the key not more than six bits at each end.
        assertThat(plain).contains("•••").hasSizeLessThan(before.length() * 2 + 14);
        assertThat(urlSafe).contains("•••").hasSizeLessThan(before.length() * 2 + 14);
    }

    @Test
    void in_hexadecimal() {
        String hex = HexFormat.of().formatHex(KEY.getBytes(StandardCharsets.UTF_8));

        assertThat(redactor.redact(hex)).isEqualTo("•••");
        assertThat(redactor.redact(hex.toUpperCase(Locale.ROOT))).isEqualTo("•••");
    }

    @Test
    void several_secrets_at_once() {
        redactor.hide(Secret.copyOf("another-secret"));

        assertThat(redactor.redact("another-secret and " + KEY)).isEqualTo("••• and •••");
    }

    @Test
    void a_text_without_a_secret_stays_as_it_is() {
        assertThat(redactor.redact("HTTP 200 from GET /users/me")).isEqualTo("HTTP 200 from GET /users/me");
        assertThat(Redactor.of(Secret.copyOf("")).redact("HTTP 200")).isEqualTo("HTTP 200");
    }
}
