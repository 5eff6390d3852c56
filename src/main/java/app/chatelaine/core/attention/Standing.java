package app.chatelaine.core.attention;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.health.Verdict.Meaning;
import app.chatelaine.core.staleness.Age;
import app.chatelaine.core.staleness.AgeRules;
import app.chatelaine.core.staleness.Staleness;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How one account stands at one moment.
 *
 * @param lastCheck null when it was never checked
 * @param daysToExpiry calendar days until it expires, negative afterwards; null when it does not or nobody said
 * @param dueSoonDays days before an end from which it is near
 */
public record Standing(
        Age age, @Nullable CheckResult lastCheck, @Nullable Long daysToExpiry, int dueSoonDays) {

    public static Standing of(Account account, @Nullable CheckResult lastCheck, AgeRules rules, Instant now) {
        var age = rules.of(account, now);
        Instant end = age.expiresAt();
        Long days = end == null
                ? null
                : ChronoUnit.DAYS.between(
                        now.atZone(rules.zone()).toLocalDate(),
                        end.atZone(rules.zone()).toLocalDate());
        return new Standing(age, lastCheck, days, rules.settings().dueSoonDays());
    }

    public Verdict verdict() {
        return lastCheck == null ? Verdict.NEVER_CHECKED : lastCheck.verdict();
    }

    /** Older than its limit, expired or not. */
    public boolean isStale() {
        Long days = age.days();
        return days != null && days > age.limitDays();
    }

    public boolean isExpired() {
        return age.staleness() == Staleness.EXPIRED || verdict() == Verdict.EXPIRED;
    }

    /** Expired, or near its end. */
    public boolean isExpiring() {
        return isExpired() || (daysToExpiry != null && daysToExpiry <= dueSoonDays);
    }

    /** The last check found the key dead or the address wrong: it does not get better by waiting. */
    public boolean isBroken() {
        return verdict().meaning() == Meaning.KEY_DEAD || verdict() == Verdict.WRONG_HOST;
    }

    /** Broken, or the service could not be asked, which says nothing of the key. */
    public boolean isNotWorking() {
        return isBroken()
                || switch (verdict()) {
                    case UNREACHABLE, SERVER_ERROR, BLOCKED -> true;
                    default -> false;
                };
    }

    /** Somebody has to do something about this key; a network that is down is no such thing. */
    public boolean needsAttention() {
        return isStale() || isExpiring() || isBroken() || verdict() == Verdict.FORBIDDEN;
    }
}
