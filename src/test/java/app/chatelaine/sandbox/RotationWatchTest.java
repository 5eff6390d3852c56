package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.KeyBench.ok;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.rotation.RotationWatch;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.work.Cancel;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rotations while nobody is there. */
class RotationWatchTest {

    abstract static class Watched {
        final RotationWorld world;
        final RotationWatch watch;

        Watched(RotationKind kind) {
            world = new RotationWorld(kind);
            watch = new RotationWatch(
                    world.rotations, world.bench.accounts, world.bench.catalogue, world.bench.fixture.clock);
        }

        void daysLater(int days) {
            world.bench.fixture.clock.advance(Duration.ofDays(days));
            watch.endOldKeys(new Cancel());
        }

        @AfterEach
        void stop() {
            world.close();
        }
    }

    @Nested
    class Of_a_service_that_ends_keys_by_a_call extends Watched {
        Of_a_service_that_ends_keys_by_a_call() {
            super(RotationKind.OVERLAP);
        }

        @Test
        void ROT_05_the_old_key_is_ended_when_its_grace_is_over_and_not_before() {
            String old = world.text(Slot.CURRENT);
            ok(world.rotate(Wishes.ROUTINE));

            daysLater(6);
            assertThat(world.last().standing(false)).isEqualTo(Standing.AWAITS_GRACE);
            assertThat(watch.waits(world.now())).isFalse();

            daysLater(1);
            assertThat(world.last().standing(false)).isEqualTo(Standing.COMPLETED);
            world.assertRotated(old);
        }

        @Test
        void ROT_05_it_is_tried_again_when_the_service_could_not_be_asked() {
            ok(world.rotate(Wishes.ROUTINE));
            for (int i = 0; i < 40; i++) {
                world.service.next(Mishap.ERROR, "apiKeys");
            }
            daysLater(8);
            assertThat(world.last().standing(false)).isEqualTo(Standing.STOPPED);
            int lines = world.last().events().size();
            daysLater(1);
            assertThat(world.last().events()).hasSize(lines);
            assertThat(world.key(Slot.PREVIOUS)).isPresent();

            while (world.service.waiting() > 0) {
                daysLater(1);
            }
            daysLater(1);
            assertThat(world.last().standing(false)).isEqualTo(Standing.COMPLETED);
        }
    }

    @Nested
    class Of_a_service_where_a_person_ends_keys extends Watched {
        Of_a_service_where_a_person_ends_keys() {
            super(RotationKind.WEB_PAGE);
        }

        @Test
        void ROT_06_it_waits_for_the_person_and_says_so_a_day_later() {
            ok(world.rotate(Wishes.ROUTINE));
            daysLater(7);
            assertThat(world.last().standing(false)).isEqualTo(Standing.AWAITS_DEATH);
            assertThat(watch.waits(world.now())).isFalse();

            daysLater(1);

            assertThat(watch.waits(world.now())).isTrue();
        }
    }
}
