package app.chatelaine.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyMaskTest {

    @ParameterizedTest
    @CsvSource({
        // A key with its documented prefix shows prefix and tail.
        "iw_abcdefghijklm9f3c, iw_, iw_…9f3c",
        // No prefix is documented, or the key has another one.
        "abcdefghijklmnopqrst, '', …qrst",
        "abcdefghijklmnopqrst, iw_, …qrst",
        // Short keys show nothing.
        "iw_0123456789ab, iw_, …",
        "0123456789abcde, '', …",
        "0123456789abcdef, '', …cdef",
        // A prefix that is most of the key would give too much away.
        "a-very-long-prefix-x1, a-very-long-prefix-, …x-x1"
    })
    void KEY_08_it_shows_at_most_the_documented_prefix_and_four_characters(String key, String prefix, String shown) {
        try (var secret = Secret.copyOf(key)) {
            assertThat(KeyMask.of(secret, prefix)).isEqualTo(shown);
        }
    }

    @Test
    void an_empty_key_shows_nothing() {
        try (var secret = Secret.copyOf("")) {
            assertThat(KeyMask.of(secret, "iw_")).isEqualTo("…");
        }
    }
}
