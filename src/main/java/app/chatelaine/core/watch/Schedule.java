package app.chatelaine.core.watch;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which keys are to be checked at a moment. It knows nothing but the history, so that checks which the user made count,
 * and a restart changes nothing.
 */
record Schedule(Catalogue catalogue) {
    /** A first refusal is looked at again before anybody is told of it. */
    static final Duration CONFIRM_AFTER = Duration.ofMinutes(15);

    /** After a check that nobody answered; twice as long after each further one. */
    static final Duration RETRY_AFTER = Duration.ofMinutes(15);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration OVER_BUDGET = Duration.ofHours(1);

    /** What is due this part of the interval early is checked along, so that few rounds do it. */
    private static final int ALONG = 10;

    /** @param interval between two checks of one key; zero for none at all */
    Plan plan(List<Account> accounts, Map<AccountId, List<CheckResult>> history, Duration interval, Instant now) {
        if (interval.isZero()) {
            return Plan.NOTHING;
        }
        var candidates = accounts.stream()
                .map(account -> new Candidate(account, history.getOrDefault(account.id(), List.of()), interval))
                .toList();
        var left = budgets(candidates, now);
        var due = new ArrayList<Account>();
        Instant next = null;
        for (Candidate candidate : candidates.stream()
                .filter(candidate -> checkable(candidate.account).isPresent())
                .sorted(Comparator.comparing(Candidate::lastAt))
                .toList()) {
            var dueAt = candidate.dueAt(now);
            if (!candidate.isDue(dueAt, now)) {
                next = earlier(next, dueAt);
            } else if (left.merge(candidate.account.serviceId(), -1, Integer::sum) >= 0) {
                due.add(candidate.account);
            } else {
                next = earlier(next, now.plus(OVER_BUDGET));
            }
        }
        return new Plan(due, next);
    }

    private Optional<Service> checkable(Account account) {
        return catalogue
                .find(account.serviceId())
                .filter(service -> service.checks().canCheck(account.fields().keySet()));
    }

    /** What each service may still be asked, after all checks of its accounts within a day. */
    private Map<String, Integer> budgets(List<Candidate> candidates, Instant now) {
        var left = new HashMap<String, Integer>();
        for (Candidate candidate : candidates) {
            checkable(candidate.account).ifPresent(service -> {
                int spent = (int) candidate.results.stream()
                        .filter(result -> result.at().isAfter(now.minus(DAY)))
                        .count();
                left.merge(service.id(), service.checks().budget() - spent, (had, budget) -> had - spent);
            });
        }
        return left;
    }

    private static Instant earlier(@Nullable Instant one, Instant other) {
        return one == null || other.isBefore(one) ? other : one;
    }

    /** How long to wait after so many checks in a row that nobody answered, 1 or more. */
    static Duration retryAfter(int unanswered, Duration atMost) {
        var wait = RETRY_AFTER.multipliedBy(1L << Math.min(unanswered - 1, 10));
        return wait.compareTo(atMost) < 0 ? wait : atMost;
    }

    /** Whether the service itself said something, of the key or not. */
    static boolean isAnswered(CheckResult result) {
        return result.verdict() != Verdict.UNREACHABLE && result.verdict() != Verdict.BLOCKED;
    }

    private record Candidate(Account account, List<CheckResult> results, Duration interval) {

        /** The beginning of time when its present key was never checked. */
        Instant lastAt() {
            return results.isEmpty() || !Situation.isOfPresentKey(account, results.getLast())
                    ? Instant.EPOCH
                    : results.getLast().at();
        }

        Instant dueAt(Instant now) {
            var last = lastAt();
            // A check of the future was made while the clock was wrong.
            return last.equals(Instant.EPOCH) || last.isAfter(now) ? now : last.plus(waiting());
        }

        boolean isDue(Instant dueAt, Instant now) {
            var along = waiting().equals(interval) ? interval.dividedBy(ALONG) : Duration.ZERO;
            return !dueAt.isAfter(now.plus(along));
        }

        private Duration waiting() {
            int unanswered = 0;
            for (CheckResult result : results.reversed()) {
                if (isAnswered(result)) {
                    break;
                }
                unanswered++;
            }
            if (unanswered > 0) {
                return retryAfter(unanswered, interval);
            }
            return Situation.refusals(account, results) == 1 ? CONFIRM_AFTER : interval;
        }
    }
}
