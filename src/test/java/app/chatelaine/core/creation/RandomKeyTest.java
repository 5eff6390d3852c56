package app.chatelaine.core.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.chatelaine.core.creation.RandomKey.Alphabet;
import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A random key has the length and the characters that were asked for. */
class RandomKeyTest {
    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @CsvSource({"HEX, [0-9a-f]*, 16", "LETTERS_AND_DIGITS, [A-Za-z0-9]*, 62", "URL_SAFE, [A-Za-z0-9_-]*, 64"})
    void of_its_alphabet(Alphabet alphabet, String pattern, int size) {
        try (var key = RandomKey.of(RandomKey.LONGEST, alphabet, random)) {
            assertThat(key.reveal()).hasSize(RandomKey.LONGEST).matches(pattern);
            assertThat(alphabet.size()).isEqualTo(size);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_character_of_the_alphabet_comes_up(Alphabet alphabet) {
        var seen = new HashSet<Integer>();
        for (int i = 0; i < 40; i++) {
            try (var key = RandomKey.of(RandomKey.LONGEST, alphabet, random)) {
                key.reveal().chars().forEach(seen::add);
            }
        }

        assertThat(seen).hasSize(alphabet.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, RandomKey.SHORTEST - 1, RandomKey.LONGEST + 1})
    void too_short_or_too_long_is_refused(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> RandomKey.of(length, Alphabet.HEX, random));
    }
}
