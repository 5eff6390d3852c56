package app.chatelaine.core.quickcopy;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.quickcopy.KeyClipboard.State;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.MemoryClipboard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyClipboardTest {
    private static final Duration STAY = Duration.ofSeconds(20);

    private final FakeTimer timer = new FakeTimer(Instant.parse("2026-11-21T12:00:00Z"));
    private final MemoryClipboard system = new MemoryClipboard();
    private final List<State> states = new ArrayList<>();
    private final KeyClipboard clipboard = new KeyClipboard(system, timer, timer, new Random(1), states::add);

    private void copy(String key) {
        try (var secret = Secret.copyOf(key)) {
            clipboard.copy(secret, "work", STAY);
        }
    }

    private boolean holds(String text) {
        return system.text()
                .map(found -> {
                    try (found;
                            var wanted = Secret.copyOf(text)) {
                        return found.matches(wanted);
                    }
                })
                .orElse(false);
    }

    @Test
    void CLP_01_a_key_is_cleared_when_its_time_is_over() {
        copy("first");
        timer.advance(STAY.minusSeconds(1));
        assertThat(holds("first")).isTrue();

        timer.advance(Duration.ofSeconds(1));

        assertThat(system.text()).isEmpty();
        assertThat(states.getLast()).isEqualTo(new KeyClipboard.Cleared("work"));
    }

    @Test
    void CLP_01_what_was_copied_elsewhere_meanwhile_stays() {
        copy("first");
        system.copyElsewhere("something else");

        timer.advance(STAY);

        assertThat(holds("something else")).isTrue();
        assertThat(states.getLast()).isEqualTo(new KeyClipboard.TakenOver("work"));
    }

    @Test
    void CLP_02_a_second_copy_has_its_whole_time() {
        copy("first");
        timer.advance(Duration.ofSeconds(15));
        copy("second");

        timer.advance(Duration.ofSeconds(19));
        assertThat(holds("second")).isTrue();

        timer.advance(Duration.ofSeconds(1));
        assertThat(system.text()).isEmpty();
    }

    @Test
    void a_system_that_does_not_clear_is_told_on() {
        system.stick();
        copy("first");

        clipboard.clearNow();

        assertThat(states.getLast()).isEqualTo(new KeyClipboard.StillThere("work"));
    }

    @Test
    void CLP_03_it_is_told_when_a_history_may_keep_the_key() {
        copy("first");
        assertThat(states.getLast()).isEqualTo(new KeyClipboard.Holding("work", 20, true));

        system.takeNoMarks();
        copy("second");

        assertThat(states.getLast()).isEqualTo(new KeyClipboard.Holding("work", 20, false));
    }

    @Test
    void what_the_system_says_it_took_but_did_not_is_told() {
        system.ignore();

        copy("first");

        assertThat(states.getLast()).isEqualTo(new KeyClipboard.Refused("work"));
    }
}
