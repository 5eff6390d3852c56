package app.chatelaine.core.watch;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.attention.Standing;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict.Meaning;
import app.chatelaine.core.staleness.AgeRules;
import app.chatelaine.core.staleness.Staleness;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key at one moment, as far as it may be worth telling.
 *
 * @param refusals of the service in a row, up to the last answer; times when it could not be asked do not count
 * @param works whether the last answer accepted the key
 * @param daysToEnd calendar days, at least 0; null when it has no end or that is past
 * @param daysToStale calendar days up to its limit, at least 0; null when its age is unknown or beyond the limit
 * @param beside what is known of it otherwise
 * @param dueSoonDays days before from which a key is due soon at all
 */
record Situation(
        int refusals,
        boolean works,
        boolean expired,
        boolean stale,
        @Nullable Long daysToEnd,
        @Nullable Long daysToStale,
        Beside beside,
        int dueSoonDays) {

    /** @param results of the account, oldest first; those of a key that it had before say nothing */
    static Situation of(Account account, List<CheckResult> results, Beside beside, AgeRules rules, Instant now) {
        var standing = Standing.of(account, List.of(), rules, now);
        var age = standing.age();
        Long days = age.days();
        boolean expired = age.staleness() == Staleness.EXPIRED;
        return new Situation(
                refusals(account, results),
                lastMeaning(account, results) == Meaning.KEY_WORKS,
                expired,
                standing.isStale(),
                expired ? null : standing.daysToExpiry(),
                days == null || standing.isStale() ? null : Long.valueOf(age.limitDays() - days),
                beside,
                rules.settings().dueSoonDays());
    }

    /** Refusals of the key in a row, up to the last answer. */
    static int refusals(Account account, List<CheckResult> results) {
        int refusals = 0;
        for (CheckResult result : results) {
            if (isAnswer(account, result)) {
                refusals = result.verdict().meaning() == Meaning.KEY_DEAD ? refusals + 1 : 0;
            }
        }
        return refusals;
    }

    private static Meaning lastMeaning(Account account, List<CheckResult> results) {
        return results.reversed().stream()
                .filter(result -> isAnswer(account, result))
                .findFirst()
                .map(result -> result.verdict().meaning())
                .orElse(Meaning.NOT_ASKED);
    }

    private static boolean isAnswer(Account account, CheckResult result) {
        return result.verdict().meaning() != Meaning.NOT_ASKED && isOfPresentKey(account, result);
    }

    static boolean isOfPresentKey(Account account, CheckResult result) {
        return !result.at().isBefore(account.key().storedAt());
    }

    /** Whether its end comes no later than its age limit. */
    boolean endsFirst() {
        return daysToEnd != null && (daysToStale == null || daysToEnd <= daysToStale);
    }

    /** Days until it ends or reaches its limit, whichever comes first; null when neither is ahead. */
    @Nullable Long daysLeft() {
        return endsFirst() ? daysToEnd : daysToStale;
    }
}
