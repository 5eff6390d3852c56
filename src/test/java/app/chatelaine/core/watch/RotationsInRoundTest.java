package app.chatelaine.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rotations are looked after by the same rounds as keys. */
class RotationsInRoundTest extends OnWatch {

    @Test
    void ROT_05_a_round_goes_on_with_rotations_whose_time_has_come() {
        add("work");
        watch.start();
        clock.advance(Duration.ofHours(2));

        assertThat(rotationsLookedAt).isPositive();
    }

    @Test
    void ROT_05_without_a_network_it_does_not() {
        add("work");
        online = false;
        watch.start();
        untilAsked(1);

        assertThat(rotationsLookedAt).isZero();
    }
}
