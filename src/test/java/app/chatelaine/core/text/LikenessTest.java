package app.chatelaine.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static final List<String> KNOWN = List.of("production", "staging", "list", "get");

    @ParameterizedTest
    @CsvSource({"prodution, production", "Stagign, staging", "lst, list", "gte, get", "stagings, staging"})
    void finds_what_was_mistyped(String typed, String meant) {
        assertThat(Likeness.closest(typed, KNOWN)).contains(meant);
    }

    @Test
    void guesses_nothing_wild() {
        assertThat(Likeness.closest("frobnicate", KNOWN)).isEmpty();
        assertThat(Likeness.closest("", List.of())).isEmpty();
    }
}
