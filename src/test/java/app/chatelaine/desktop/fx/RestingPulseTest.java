package app.chatelaine.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.testing.OnFx;
import org.junit.jupiter.api.Test;

class RestingPulseTest {

    @Test
    void this_JavaFX_has_the_clock_that_is_to_rest() {
        assertThat(OnFx.call(RestingPulse::find)).isPresent();
    }
}
