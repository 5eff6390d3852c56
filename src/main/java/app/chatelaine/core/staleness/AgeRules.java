package app.chatelaine.core.staleness;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells how old a key is.
 *
 * <p>Days are calendar days in {@code zone}: a key made yesterday evening is one day old this morning. A key is stale when
 * it is older than the limit, so on day 91 of 90. A creation date up to a day ahead counts as today, as clocks and zones
 * differ by that much; one further ahead makes the age unknown.
 */
public record AgeRules(Settings settings, ZoneId zone) {
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    public Age of(Account account, Instant now) {
        Integer own = account.limits().staleAfterDays();
        int limit = own == null ? settings.staleAfterDays(account.serviceId()) : own;
        Long days = days(account.key().createdAt(), now);
        Instant expiresAt = expiresAt(account.key());
        return new Age(staleness(days, limit, expiresAt, now), days, limit, expiresAt);
    }

    private @Nullable Long days(@Nullable Instant createdAt, Instant now) {
        if (createdAt == null || createdAt.isAfter(now.plus(CLOCK_TOLERANCE))) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(
                createdAt.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        return Math.max(0, days);
    }

    private @Nullable Instant expiresAt(KeyFacts key) {
        return switch (key.expiry()) {
            case Expiry.At(var instant) -> instant;
            case Expiry.After(var period)
            when key.createdAt() != null ->
                key.createdAt().atZone(zone).plus(period).toInstant();
            case Expiry.After unknown -> null;
            case Expiry.Never never -> null;
            case Expiry.Unstated unstated -> null;
        };
    }

    private Staleness staleness(@Nullable Long days, int limit, @Nullable Instant expiresAt, Instant now) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return Staleness.EXPIRED;
        }
        if (days != null && days > limit) {
            return Staleness.STALE;
        }
        boolean endsSoon = expiresAt != null
                && ChronoUnit.DAYS.between(
                                now.atZone(zone).toLocalDate(),
                                expiresAt.atZone(zone).toLocalDate())
                        <= settings.dueSoonDays();
        boolean agesSoon = days != null && limit - days <= settings.dueSoonDays();
        if (endsSoon || agesSoon) {
            return Staleness.DUE_SOON;
        }
        return days == null ? Staleness.UNKNOWN : Staleness.FRESH;
    }
}
