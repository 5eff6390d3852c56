package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.work.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeTimerTest implements TimerContract {
    private final FakeTimer timer = new FakeTimer(Instant.EPOCH);

    @Override
    public Timer timer() {
        return timer;
    }

    @Override
    public void pass(Duration time) {
        timer.advance(time);
    }

    @Test
    void what_is_done_sees_the_time_at_which_it_was_due() {
        List<Instant> times = new ArrayList<>();
        try (var _ = timer.every(Duration.ofSeconds(2), () -> times.add(timer.instant()))) {
            timer.advance(Duration.ofSeconds(5));
        }

        assertThat(times).containsExactly(Instant.ofEpochSecond(2), Instant.ofEpochSecond(4));
        assertThat(timer.instant()).isEqualTo(Instant.ofEpochSecond(5));
    }
}
