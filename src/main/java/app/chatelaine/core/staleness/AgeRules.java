package app.chatelaine.core.staleness;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.settings.Settings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells how old a key is.
 *
 * <p>Days are calendar days in {@code zone}: a key made yesterday evening is one day old this morning. A key is stale when
 * it is older than the limit, so on day 91 of 90. A creation date up to a day ahead counts as today, as clocks and zones
 * differ by that much; one further ahead makes the age unknown, and with it an end that counts from it. A date before the
 * year 2000 is no date: some servers send year 1 for one they do not have.
 */
public record AgeRules(Settings settings, ZoneId zone) {
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    public Age of(Account account, Instant now) {
        Integer own = account.limits().staleAfterDays();
        int limit = own == null ? settings.staleAfterDays(account.serviceId()) : own;
        Instant createdAt = believed(account.key().createdAt(), now);
        Long days = createdAt == null ? null : days(createdAt, now);
        Instant expiresAt = expiresAt(account.key().expiry(), createdAt);
        return new Age(staleness(days, limit, expiresAt, now), days, limit, expiresAt);
    }

    private static @Nullable Instant believed(@Nullable Instant createdAt, Instant now) {
        return createdAt == null || createdAt.isBefore(EARLIEST) || createdAt.isAfter(now.plus(CLOCK_TOLERANCE))
                ? null
                : createdAt;
    }

    private long days(Instant createdAt, Instant now) {
        return Math.max(0, daysBetween(createdAt, now));
    }

    private long daysBetween(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(
                from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
    }

    private @Nullable Instant expiresAt(Expiry expiry, @Nullable Instant createdAt) {
        return switch (expiry) {
            case Expiry.At(var instant) -> instant.isBefore(EARLIEST) ? null : instant;
            case Expiry.After(var period) -> createdAt == null ? null : later(createdAt, period);
            case Expiry.Never never -> null;
            case Expiry.Unstated unstated -> null;
        };
    }

    /** Null for an end beyond all calendars. */
    private @Nullable Instant later(Instant createdAt, Period period) {
        try {
            return createdAt.atZone(zone).plus(period).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private Staleness staleness(@Nullable Long days, int limit, @Nullable Instant expiresAt, Instant now) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return Staleness.EXPIRED;
        }
        if (days != null && days > limit) {
            return Staleness.STALE;
        }
        boolean agesSoon = days != null && limit - days <= settings.dueSoonDays();
        if (agesSoon || endsSoon(expiresAt, now)) {
            return Staleness.DUE_SOON;
        }
        return days == null ? Staleness.UNKNOWN : Staleness.FRESH;
    }

    private boolean endsSoon(@Nullable Instant expiresAt, Instant now) {
        if (expiresAt == null) {
            return false;
        }
        // Far ends are ruled out first, as the farthest have no date in any zone.
        boolean far = expiresAt.isAfter(now.plus(Duration.ofDays(settings.dueSoonDays() + 2L)));
        return !far && daysBetween(now, expiresAt) <= settings.dueSoonDays();
    }
}
