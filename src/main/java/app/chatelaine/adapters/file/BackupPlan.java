package app.chatelaine.adapters.file;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which backups stay as they grow older: the newest few, and back to the reach of each tier the first one of every slot of
 * time. The first, as it holds what there was before a burst of changes; and as a slot never moves, a backup that is kept
 * once is kept until its tier ends.
 *
 * @param newest how many of the newest are always kept; none at all makes no backups
 */
public record BackupPlan(int newest, List<Tier> tiers) {
    public static final BackupPlan NONE = new BackupPlan(0, List.of());

    /** The newest 3; of the last hour one every 6 minutes, of the last 14 days one a day, of the last 8 weeks one a week. */
    public static final BackupPlan THINNING = new BackupPlan(
            3,
            List.of(
                    new Tier(Duration.ofHours(1), Duration.ofMinutes(6)),
                    new Tier(Duration.ofDays(14), Duration.ofDays(1)),
                    new Tier(Duration.ofDays(56), Duration.ofDays(7))));

    public BackupPlan {
        tiers = List.copyOf(tiers);
    }

    boolean makesBackups() {
        return newest > 0;
    }

    /** @param backups when each was made; those from ahead of a clock that was set back count by how far they are ahead */
    Set<Instant> kept(Collection<Instant> backups, Instant now) {
        var kept = new HashSet<Instant>();
        backups.stream().sorted(Comparator.reverseOrder()).limit(newest).forEach(kept::add);
        List<Instant> oldestFirst = backups.stream().sorted().toList();
        for (Tier tier : tiers) {
            var slots = new HashSet<Long>();
            for (Instant backup : oldestFirst) {
                if (tier.reaches(backup, now) && slots.add(tier.slotOf(backup))) {
                    kept.add(backup);
                }
            }
        }
        return kept;
    }

    /**
     * Keeps one backup for each slot.
     *
     * @param reach the age up to which it does
     * @param slot counted from 1970 in UTC, so that it stays where it is
     */
    public record Tier(Duration reach, Duration slot) {
        private boolean reaches(Instant backup, Instant now) {
            return Duration.between(backup, now).abs().compareTo(reach) <= 0;
        }

        private long slotOf(Instant backup) {
            return Math.floorDiv(backup.toEpochMilli(), slot.toMillis());
        }
    }
}
