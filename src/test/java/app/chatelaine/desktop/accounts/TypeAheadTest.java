package app.chatelaine.desktop.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.Workbench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeAheadTest {
    private static final List<String> NAMES = List.of("laptop", "jobs", "Line 3", "line 4", "work");

    private final FakeTimer clock = new FakeTimer(Workbench.NOW);
    private final TypeAhead typing = new TypeAhead(clock);

    @Test
    void letters_that_follow_each_other_make_a_word() {
        assertThat(typing.find("l", NAMES, -1)).hasValue(0);
        assertThat(typing.find("i", NAMES, 0)).hasValue(2);
        for (String character : List.of("n", "e")) {
            assertThat(typing.find(character, NAMES, 2)).hasValue(2);
        }
        assertThat(typing.isTyping()).isTrue();
        assertThat(typing.find(" ", NAMES, 2)).hasValue(2);
        assertThat(typing.find("4", NAMES, 2)).hasValue(3);
    }

    @Test
    void the_same_letter_again_goes_on_to_the_next_and_round() {
        assertThat(typing.find("l", NAMES, 0)).hasValue(2);
        assertThat(typing.find("l", NAMES, 2)).hasValue(3);
        assertThat(typing.find("L", NAMES, 3)).hasValue(0);
    }

    @Test
    void after_a_pause_a_new_word_begins() {
        typing.find("w", NAMES, 0);
        clock.advance(Duration.ofMillis(1500));

        assertThat(typing.isTyping()).isFalse();
        assertThat(typing.find("j", NAMES, 4)).hasValue(1);
    }

    @Test
    void what_no_name_begins_with_is_found_nowhere() {
        assertThat(typing.find("x", NAMES, 0)).isEmpty();
        assertThat(typing.find("x", List.of(), -1)).isEmpty();
    }
}
