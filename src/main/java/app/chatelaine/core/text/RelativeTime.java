package app.chatelaine.core.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Times as people say them, such as "2 min ago", and exact ones for those who ask. Days are calendar days in the user's
 * zone.
 */
public final class RelativeTime {
    private static final long DAYS_IN_WORDS = 99;

    /** A time less than this ago is said in hours even when midnight lies between. */
    private static final int HOURS_IN_WORDS = 12;

    private static final int MINUTES_IN_WORDS = 60;

    private final Messages messages;
    private final ZoneId zone;
    private final Locale locale;

    public RelativeTime(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
        var words = messages.bundle().getLocale();
        this.locale = words.getLanguage().isEmpty() ? Locale.ENGLISH : words;
    }

    /** Such as "just now", "2 min ago", "yesterday", "in 3 days"; from a hundred days on the date. */
    public String of(Instant then, Instant now) {
        long days = days(now, then);
        if (Math.abs(days) > DAYS_IN_WORDS) {
            return date(then);
        }
        if (days != 0 && Duration.between(then, now).abs().toHours() >= HOURS_IN_WORDS) {
            return days < 0 ? messages.get("time.daysAgo", -days) : messages.get("time.inDays", days);
        }
        long minutes = Duration.between(then, now).toMinutes();
        return minutes >= 0 ? ago(minutes) : in(-minutes);
    }

    /** Such as "1 Aug 2026". */
    public String date(Instant then) {
        return format("time.date", then);
    }

    /** Such as "09:41". */
    public String clock(Instant then) {
        return format("time.clock", then);
    }

    /** Day, time and zone, such as "Sat, 1 Aug 2026, 09:41:30 CEST". */
    public String exact(Instant then) {
        return format("time.exact", then);
    }

    /** Calendar days from {@code from} to {@code to}, negative backwards. */
    public long days(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(
                from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
    }

    private String ago(long minutes) {
        if (minutes < 1) {
            return messages.get("time.now");
        }
        return minutes < MINUTES_IN_WORDS
                ? messages.get("time.minutesAgo", minutes)
                : messages.get("time.hoursAgo", minutes / 60);
    }

    private String in(long minutes) {
        return minutes < MINUTES_IN_WORDS
                ? messages.get("time.inMinutes", Math.max(1, minutes))
                : messages.get("time.inHours", minutes / 60);
    }

    private String format(String pattern, Instant then) {
        return DateTimeFormatter.ofPattern(messages.get(pattern), locale).format(then.atZone(zone));
    }
}
