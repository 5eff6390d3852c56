package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackupPlanTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final BackupPlan PLAN = BackupPlan.THINNING;

    @Test
    void the_newest_three_always_stay() {
        var old = List.of(ago(Duration.ofDays(900)), ago(Duration.ofDays(800)), ago(Duration.ofDays(700)));

        assertThat(PLAN.kept(old, NOW)).containsExactlyInAnyOrderElementsOf(old);
    }

    @Test
    void a_burst_of_changes_does_not_push_out_what_there_was_before_it() {
        var beforeBurst = ago(Duration.ofMinutes(2));
        var burst =
                IntStream.range(0, 100).mapToObj(i -> NOW.minusMillis(i * 100L)).toList();
        var all = new HashSet<>(burst);
        all.add(beforeBurst);

        assertThat(PLAN.kept(all, NOW)).contains(beforeBurst).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void the_first_of_a_day_stays_for_two_weeks() {
        var first = Instant.parse("2026-02-20T08:00:00Z");
        var later = Instant.parse("2026-02-20T09:00:00Z");
        var kept = PLAN.kept(withNewer(first, later), NOW);

        assertThat(kept).contains(first).doesNotContain(later);
    }

    @Test
    void the_first_of_a_week_stays_for_eight_weeks_and_then_goes() {
        // Weeks are counted from 1970 and so begin on Thursdays.
        var thursday = Instant.parse("2026-01-15T08:00:00Z");
        var friday = Instant.parse("2026-01-16T08:00:00Z");

        assertThat(PLAN.kept(withNewer(thursday, friday), NOW))
                .contains(thursday)
                .doesNotContain(friday);
        assertThat(PLAN.kept(withNewer(thursday, friday), thursday.plus(Duration.ofDays(57))))
                .doesNotContain(thursday);
    }

    @Test
    void DOC_06_a_year_of_a_change_every_ten_minutes_leaves_a_handful_that_reach_back_eight_weeks() {
        Set<Instant> backups = new HashSet<>();
        int most = 0;
        for (var now = ago(Duration.ofDays(365)); !now.isAfter(NOW); now = now.plus(Duration.ofMinutes(10))) {
            backups.add(now);
            backups = new HashSet<>(PLAN.kept(backups, now));
            most = Math.max(most, backups.size());
        }

        assertThat(most).isLessThan(40);
        assertThat(backups).anyMatch(backup -> backup.isBefore(ago(Duration.ofDays(49))));
        assertThat(backups).allMatch(backup -> backup.isAfter(ago(Duration.ofDays(57))));
        assertThat(backups.stream().filter(backup -> backup.isAfter(ago(Duration.ofDays(14)))))
                .hasSizeGreaterThan(14);
    }

    @Test
    void those_from_ahead_of_a_clock_that_was_set_back_are_thinned_as_well() {
        var ahead = IntStream.range(0, 1000)
                .mapToObj(i -> NOW.plus(Duration.ofDays(100)).plusSeconds(i))
                .toList();

        assertThat(PLAN.kept(ahead, NOW)).hasSize(3);
    }

    @Test
    void no_backups_means_none() {
        assertThat(BackupPlan.NONE.makesBackups()).isFalse();
        assertThat(BackupPlan.NONE.kept(List.of(NOW), NOW)).isEmpty();
    }

    private static Instant ago(Duration age) {
        return NOW.minus(age);
    }

    /** With three newer ones, which stay as the newest. */
    private static List<Instant> withNewer(Instant... backups) {
        var all = new java.util.ArrayList<>(List.of(backups));
        for (int i = 0; i < 3; i++) {
            all.add(NOW.minusSeconds(i));
        }
        return all;
    }
}
