package app.chatelaine.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.chatelaine.testing.Canary;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @Nested
    class Showing {
        @Test
        void it_prints_as_dots_wherever_it_is_put_into_text() {
            try (var secret = Secret.copyOf(Canary.value())) {
                assertThat(secret).hasToString("•••");
                assertThat("key: " + secret).isEqualTo("key: •••");
                assertThat("%s".formatted(secret)).isEqualTo("•••");
            }
        }

        @Test
        void it_is_no_text_and_cannot_be_serialised() throws Exception {
            assertThat(CharSequence.class.isAssignableFrom(Secret.class)).isFalse();
            assertThat(Serializable.class.isAssignableFrom(Secret.class)).isFalse();
            try (var secret = Secret.copyOf(Canary.value());
                    var output = new ObjectOutputStream(new ByteArrayOutputStream())) {
                assertThatThrownBy(() -> output.writeObject(secret)).isInstanceOf(NotSerializableException.class);
            }
        }

        @Test
        void its_text_is_given_to_who_asks_for_it_by_name() {
            try (var secret = Secret.copyOf(Canary.value())) {
                assertThat(secret.reveal()).isEqualTo(Canary.value());
                assertThat(secret.length()).isEqualTo(Canary.value().length());
            }
        }
    }

    @Nested
    class Copying {
        @Test
        void it_keeps_its_own_characters() {
            char[] given = "given".toCharArray();
            try (var secret = Secret.copyOf(given)) {
                given[0] = 'X';

                assertThat(secret.reveal()).isEqualTo("given");
            }
        }

        @Test
        void a_copy_lives_on_when_the_original_is_closed() {
            var original = Secret.copyOf("original");
            try (var copy = original.copy()) {
                original.close();

                assertThat(copy.reveal()).isEqualTo("original");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"plain", "Schlüssel", "鍵", "🔑", ""})
        void utf_8_goes_out_and_comes_back(String text) {
            try (var secret = Secret.copyOf(text)) {
                byte[] bytes = secret.withUtf8(byte[]::clone);

                assertThat(bytes).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
                try (var back = Secret.copyOfUtf8(bytes)) {
                    assertThat(back.matches(secret)).isTrue();
                }
            }
        }

        @Test
        void the_bytes_it_lends_are_wiped_when_they_come_back() {
            var lent = new AtomicReference<byte[]>(new byte[0]);
            try (var secret = Secret.copyOf("abc")) {
                int length = secret.withUtf8(bytes -> {
                    lent.set(bytes);
                    return bytes.length;
                });

                assertThat(length).isEqualTo(3);
                assertThat(lent.get()).containsOnly(0);
            }
        }
    }

    @Nested
    class Closed {
        @Test
        void it_refuses_everything_and_still_prints_as_dots() {
            var secret = Secret.copyOf("gone");
            secret.close();
            secret.close();

            assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(secret::length).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(secret::isEmpty).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> secret.withUtf8(bytes -> bytes.length)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> secret.matches(secret)).isInstanceOf(IllegalStateException.class);
            assertThat(secret).hasToString("•••");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "same, same, true",
        "same, sane, false",
        "same, sam, false",
        "sam, same, false",
        "abab, ab, false",
        "'', '', true",
        "'', a, false",
        "a, '', false"
    })
    void two_match_when_every_character_does(String one, String other, boolean match) {
        try (var first = Secret.copyOf(one);
                var second = Secret.copyOf(other)) {
            assertThat(first.matches(second)).isEqualTo(match);
        }
    }
}
