package app.chatelaine.core.settings;

import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads dates and times of life as people type them: {@code 2026-08-01}, {@code 90d}, {@code 1y}, {@code never}. */
public final class DateInput {
    private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,3})([dy])");

    private DateInput() {}

    /** The beginning of the day in {@code zone}, or the instant as it stands. */
    public static Outcome<Instant> created(String typed, ZoneId zone) {
        return date("--created", typed, zone);
    }

    public static Outcome<Expiry> expiry(String typed, ZoneId zone) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        var span = SPAN.matcher(text);
        if (text.equals("never")) {
            return Outcome.ok(Expiry.NEVER);
        }
        if (span.matches()) {
            int number = Integer.parseInt(span.group(1));
            return Outcome.ok(
                    new Expiry.After(span.group(2).equals("d") ? Period.ofDays(number) : Period.ofYears(number)));
        }
        return date("--expires", typed, zone).map(Expiry.At::new);
    }

    private static Outcome<Instant> date(String field, String typed, ZoneId zone) {
        String text = typed.strip();
        try {
            return Outcome.ok(
                    text.contains("T")
                            ? Instant.parse(text)
                            : LocalDate.parse(text).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            return Outcome.failed(ProblemCode.VALUE_INVALID, field, typed);
        }
    }
}
