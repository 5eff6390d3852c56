package app.chatelaine.core.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * What the program does by itself in the background.
 *
 * @param interval between two checks of one key
 * @param quietFrom time of day, to the minute, from which nothing is told
 * @param quietTo time of day, to the minute, from which it is told again; the same as {@code quietFrom} for no quiet hours
 * @param weeklyDigest whether what can wait is told once a week, all together
 */
public record WatchSettings(Interval interval, LocalTime quietFrom, LocalTime quietTo, boolean weeklyDigest) {
    public static final WatchSettings DEFAULT =
            new WatchSettings(Interval.SIX_HOURS, LocalTime.of(22, 0), LocalTime.of(8, 0), true);

    public WatchSettings {
        quietFrom = quietFrom.truncatedTo(ChronoUnit.MINUTES);
        quietTo = quietTo.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whether nothing is to be told at this time of day; quiet hours may go over midnight. */
    public boolean isQuietAt(LocalTime time) {
        boolean begun = !time.isBefore(quietFrom);
        boolean over = !time.isBefore(quietTo);
        return quietFrom.isBefore(quietTo) ? begun && !over : quietTo.isBefore(quietFrom) && (begun || !over);
    }

    /** How often keys are checked without being asked. */
    public enum Interval {
        /** Not at all; ages and ends are watched all the same. */
        OFF(Duration.ZERO),
        HOURLY(Duration.ofHours(1)),
        SIX_HOURS(Duration.ofHours(6)),
        DAILY(Duration.ofDays(1));

        private final Duration time;

        Interval(Duration time) {
            this.time = time;
        }

        /** Zero when off. */
        public Duration time() {
            return time;
        }
    }
}
