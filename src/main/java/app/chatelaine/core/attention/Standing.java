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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one account stands at one moment. What each word means is decided here and nowhere else: views, figures, groups,
 * searches and commands that use the word count the same accounts.
 *
 * @param lastCheck null when it was never checked
 * @param lastAnswer the last check of the present key to which there was an answer; null when there was none
 * @param daysToExpiry calendar days until it expires, negative afterwards; null when it does not or nobody said
 * @param dueSoonDays days before an end from which it is near
 */
public record Standing(
        Age age,
        @Nullable CheckResult lastCheck,
        @Nullable CheckResult lastAnswer,
        @Nullable Long daysToExpiry,
        int dueSoonDays) {

    /** @param checks of the account, the oldest first */
    public static Standing of(Account account, List<CheckResult> checks, AgeRules rules, Instant now) {
        var age = rules.of(account, now);
        Instant end = age.expiresAt();
        Long days = end == null
                ? null
                : ChronoUnit.DAYS.between(
                        now.atZone(rules.zone()).toLocalDate(),
                        end.atZone(rules.zone()).toLocalDate());
        return new Standing(
                age,
                checks.isEmpty() ? null : checks.getLast(),
                lastAnswer(account, checks).orElse(null),
                days,
                rules.settings().dueSoonDays());
    }

    /** The last check counts even when it came before the key was stored, as that of a key that was just added does. */
    private static Optional<CheckResult> lastAnswer(Account account, List<CheckResult> checks) {
        Instant since = account.key().storedAt();
        return checks.reversed().stream()
                .filter(check -> !check.verdict().isWithoutAnswer())
                .findFirst()
                .filter(check -> check.equals(checks.getLast()) || !check.at().isBefore(since));
    }

    /** As it stands once a check of it has come to {@code result}. */
    public Standing after(CheckResult result) {
        return new Standing(
                age, result, result.verdict().isWithoutAnswer() ? lastAnswer : result, daysToExpiry, dueSoonDays);
    }

    /** What is known of the key: the last answer, or why there never was one. */
    public Verdict verdict() {
        if (lastAnswer != null) {
            return lastAnswer.verdict();
        }
        return lastCheck == null ? Verdict.NEVER_CHECKED : lastCheck.verdict();
    }

    /** Whether the last check brought no answer; that says nothing of the key. */
    public boolean isNotReached() {
        return lastCheck != null && lastCheck.verdict().isWithoutAnswer();
    }

    /** What the age alone makes of the key, whether or not it has an end. */
    public Staleness byAge() {
        Long days = age.days();
        if (days == null) {
            return Staleness.UNKNOWN;
        }
        if (days > age.limitDays()) {
            return Staleness.STALE;
        }
        return age.limitDays() - days <= dueSoonDays ? Staleness.DUE_SOON : Staleness.FRESH;
    }

    /** Older than its limit, expired or not. */
    public boolean isStale() {
        return byAge() == Staleness.STALE;
    }

    /** Calendar days until it is stale, at least 1; null when it is, or when its age is unknown. */
    public @Nullable Long daysToStale() {
        Long days = age.days();
        return days == null || isStale() ? null : Long.valueOf(age.limitDays() - days + 1);
    }

    /** Neither stale nor expired yet, but near to one of them. */
    public boolean isDueSoon() {
        return age.staleness() == Staleness.DUE_SOON;
    }

    public boolean isExpired() {
        return age.staleness() == Staleness.EXPIRED || verdict() == Verdict.EXPIRED;
    }

    /** Expired, or near its end. */
    public boolean isExpiring() {
        return isExpired() || (daysToExpiry != null && daysToExpiry <= dueSoonDays);
    }

    /** The key is refused or has expired, or its address is wrong: it does not get better by waiting. */
    public boolean isNotWorking() {
        return isExpired() || verdict().meaning() == Meaning.KEY_DEAD || verdict() == Verdict.WRONG_HOST;
    }

    /** Somebody has to do something about this key; a network that is down is no such thing. */
    public boolean needsAttention() {
        return isStale() || isExpiring() || isNotWorking() || verdict() == Verdict.FORBIDDEN;
    }
}
