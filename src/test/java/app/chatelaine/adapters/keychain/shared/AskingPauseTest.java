package app.chatelaine.adapters.keychain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.FakeTimer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AskingPauseTest {
    private final FakeTimer clock = new FakeTimer(Instant.parse("2026-03-01T12:00:00Z"));
    private final AskingPause pause = new AskingPause(clock);

    @Test
    void nobody_has_said_no_at_first() {
        assertThat(pause.isOn()).isFalse();
    }

    @Test
    void it_lasts_five_seconds() {
        pause.begin();

        assertThat(pause.isOn()).isTrue();
        clock.advance(Duration.ofMillis(4999));
        assertThat(pause.isOn()).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(pause.isOn()).isFalse();
    }

    @Test
    void a_clock_that_is_set_back_ends_it() {
        pause.begin();

        clock.advance(Duration.ofHours(-1));

        assertThat(pause.isOn()).isFalse();
    }
}
