package app.chatelaine.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.staleness.Age;
import app.chatelaine.core.staleness.Staleness;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewTest {

    @Test
    void counts_a_key_beyond_its_limit_as_stale_also_when_it_has_expired() {
        var overview = Overview.of(List.of(
                standing(Staleness.STALE, 120), standing(Staleness.EXPIRED, 120), standing(Staleness.EXPIRED, 3)));

        assertThat(overview.stale()).isEqualTo(2);
    }

    @Test
    void puts_each_key_into_the_bin_of_its_age_and_the_oldest_into_the_last() {
        var ages = Overview.of(List.of(
                        standing(Staleness.FRESH, 0), standing(Staleness.FRESH, 19), standing(Staleness.STALE, 9999)))
                .ages();

        assertThat(ages.getFirst().fresh()).isEqualTo(1);
        assertThat(ages.get(1).fresh()).isEqualTo(1);
        assertThat(ages.getLast().stale()).isEqualTo(1);
    }

    private static Standing standing(Staleness staleness, long days) {
        return new Standing(new Age(staleness, days, 90, null), null, null, null, 14);
    }
}
