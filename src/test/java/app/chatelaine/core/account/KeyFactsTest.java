package app.chatelaine.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.account.KeyFacts.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a service says of a key, beside what its user says. */
class KeyFactsTest {
    private static final Instant MADE = Samples.NOW.minus(Duration.ofDays(40));
    private static final Instant END = Samples.NOW.plus(Duration.ofDays(50));

    private final KeyFacts stored = Samples.account("aaaa", "work").key();

    @Test
    void the_services_dates_take_the_place_of_what_nobody_stated() {
        var heard = stored.hear(told(MADE, END));

        assertThat(heard.createdAt()).isEqualTo(MADE);
        assertThat(heard.createdAtSource()).isEqualTo(CreatedSource.SERVICE);
        assertThat(heard.expiry()).isEqualTo(new Expiry.At(END));
    }

    @Test
    void dates_of_the_users_own_stay_and_the_services_stand_beside_them() {
        var own = stored.withCreated(Samples.NOW.minus(Duration.ofDays(1)), CreatedSource.USER)
                .withExpiry(Expiry.NEVER);

        var heard = own.hear(told(MADE, END));

        assertThat(heard.createdAt()).isEqualTo(own.createdAt());
        assertThat(heard.createdAtSource()).isEqualTo(CreatedSource.USER);
        assertThat(heard.expiry()).isEqualTo(Expiry.NEVER);
        assertThat(heard.told()).isEqualTo(told(MADE, END));
    }

    @Test
    void an_end_that_the_service_moves_is_followed() {
        var heard = stored.hear(told(MADE, END)).hear(told(MADE, END.plusSeconds(1)));

        assertThat(heard.expiry()).isEqualTo(new Expiry.At(END.plusSeconds(1)));
    }

    @Test
    void what_the_service_does_not_mention_this_time_stays() {
        var all = new Told(MADE, Samples.NOW, END, List.of("read"));

        assertThat(stored.hear(all).hear(Told.NOTHING)).isEqualTo(stored.hear(all));
        assertThat(stored.hear(all).told()).isEqualTo(all);
    }

    private static Told told(@Nullable Instant createdAt, @Nullable Instant expiresAt) {
        return new Told(createdAt, null, expiresAt, List.of());
    }
}
