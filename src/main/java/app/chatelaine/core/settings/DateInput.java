package app.chatelaine.core.settings;

import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as people write them: {@code 2026-12-31}, {@code 2026-12-31T12:00:00Z}, {@code 90d}, {@code 1y}, {@code never}.
 *
 * @param zone in which a date without a time lies
 */
public record DateInput(InstantSource clock, ZoneId zone) {
    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,3})([dwmy])");

    /** A key that lives longer is one that never expires. */
    private static final Period LONGEST = Period.ofYears(100);

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /**
     * When a key ends. A date counts as a whole, so the key ends with its last second; a span counts from the day the key
     * was created, in days, weeks, months or years.
     *
     * @param field as the person knows it, such as {@code --expires}
     * @return {@code VALUE_INVALID} with the field and the text when it is none of these
     */
    public Outcome<Expiry> expiry(String field, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals("never")) {
            return Outcome.ok(Expiry.NEVER);
        }
        return span(wanted)
                .<Expiry>map(Expiry.After::new)
                .or(() -> instant(wanted, LocalTime.MAX).map(Expiry.At::new))
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.failed(ProblemCode.VALUE_INVALID, field, text));
    }

    /**
     * When a key was made: a date, of which the first second counts, or an instant. A day ahead is allowed, as clocks and
     * zones differ by that much.
     *
     * @param field as the person knows it, such as {@code --created}
     * @return {@code VALUE_INVALID} with the field and the text when it is neither, or lies in the future
     */
    public Outcome<Instant> created(String field, String text) {
        Instant tomorrow = clock.instant().plus(1, ChronoUnit.DAYS);
        return instant(text.strip(), LocalTime.MIN)
                .filter(at -> !at.isAfter(tomorrow))
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.failed(ProblemCode.VALUE_INVALID, field, text));
    }

    private static Optional<Period> span(String text) {
        var matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        var period = switch (matcher.group(2)) {
            case "d" -> Period.ofDays(number);
            case "w" -> Period.ofWeeks(number);
            case "m" -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        };
        return Optional.of(period).filter(span -> !EARLIEST.plus(span).isAfter(EARLIEST.plus(LONGEST)));
    }

    private Optional<Instant> instant(String text, LocalTime timeOfDate) {
        try {
            Instant instant = text.length() > "2026-12-31".length()
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .atTime(timeOfDate)
                            .truncatedTo(ChronoUnit.SECONDS)
                            .atZone(zone)
                            .toInstant();
            LocalDate date = instant.atZone(zone).toLocalDate();
            return date.isBefore(EARLIEST) || date.isAfter(LATEST) ? Optional.empty() : Optional.of(instant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
