package app.chatelaine.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DestinationStateTest {

    @Test
    void DRF_01_the_keys_that_lie_there_tell_the_state() {
        assertThat(state()).isEqualTo(DestinationState.MISSING);
        assertThat(state("now")).isEqualTo(DestinationState.CURRENT);
        assertThat(state("now", "now")).isEqualTo(DestinationState.CURRENT);
        assertThat(state("once")).isEqualTo(DestinationState.OUTDATED);
        assertThat(state("now", "once")).isEqualTo(DestinationState.OUTDATED);
        assertThat(state("strange")).isEqualTo(DestinationState.EDITED);
        assertThat(state("now", "strange")).isEqualTo(DestinationState.EDITED);
    }

    private static DestinationState state(String... there) {
        return DestinationState.of(List.of(there), "now", List.of("once"));
    }
}
