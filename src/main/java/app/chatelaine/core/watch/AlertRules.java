package app.chatelaine.core.watch;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what to tell of a key, from what is known of it now and what was told before.
 *
 * <p>The most pressing thing that holds is told, once; less pressing ones stay untold while it holds. What was told and
 * does not hold any more may be told again some day. That a key is not accepted is over only when its service accepts it.
 */
final class AlertRules {
    /** One refusal may be a slip of the service. */
    static final int REFUSALS = 2;

    private AlertRules() {}

    static Decision decide(Situation now, Set<AlertKind> told) {
        var holding = holding(now);
        var kept = EnumSet.noneOf(AlertKind.class);
        kept.addAll(told);
        kept.removeIf(kind -> kind != AlertKind.NOT_ACCEPTED && !holding.contains(kind) && !isUnknown(kind, now));
        if (kept.contains(AlertKind.NOT_ACCEPTED) && now.works()) {
            var after = EnumSet.copyOf(kept);
            after.remove(AlertKind.NOT_ACCEPTED);
            return new Decision(Optional.of(AlertKind.WORKS_AGAIN), kept, after);
        }
        var worst = holding.stream().findFirst().filter(kind -> !kept.contains(kind));
        var after = EnumSet.copyOf(kept);
        worst.ifPresent(kind -> {
            after.add(kind);
            if (kind.isDue()) {
                // Who is told that a week is left need not be told that it is less than two.
                holding.stream().filter(AlertKind::isDue).forEach(after::add);
            }
        });
        return new Decision(worst, kept, after);
    }

    private static boolean isUnknown(AlertKind kind, Situation now) {
        return kind == AlertKind.OUTDATED_PLACE && now.beside().delivered() == Delivered.UNKNOWN;
    }

    private static EnumSet<AlertKind> holding(Situation now) {
        var holding = EnumSet.noneOf(AlertKind.class);
        if (now.expired()) {
            holding.add(AlertKind.EXPIRED);
        }
        if (now.refusals() >= REFUSALS) {
            holding.add(AlertKind.NOT_ACCEPTED);
        }
        if (now.stale()) {
            holding.add(AlertKind.STALE);
        }
        if (now.beside().rotationWaits()) {
            holding.add(AlertKind.ROTATION_WAITS);
        }
        if (now.beside().delivered() == Delivered.OUTDATED) {
            holding.add(AlertKind.OUTDATED_PLACE);
        }
        Long left = now.daysLeft();
        if (left != null && !now.expired()) {
            for (AlertKind kind : AlertKind.values()) {
                // A day that lies before the user's own "due soon" would speak against what the table shows.
                if (kind.isDue() && left <= kind.days() && kind.days() <= now.dueSoonDays()) {
                    holding.add(kind);
                }
            }
        }
        return holding;
    }

    /**
     * @param tell what to tell; empty when there is nothing new
     * @param told before, and still so
     * @param afterwards what was told, once {@code tell} was
     */
    record Decision(Optional<AlertKind> tell, Set<AlertKind> told, Set<AlertKind> afterwards) {
        Decision {
            told = Collections.unmodifiableSet(told);
            afterwards = Collections.unmodifiableSet(afterwards);
        }
    }
}
