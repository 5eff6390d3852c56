package app.chatelaine.core.health;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.KeyFacts.Told;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Origin;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.core.work.Workers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Checks many accounts at once, within bounds, telling each result as it comes. All of them are kept in the history, and
 * what services said of keys is written to their accounts: one write each for the whole check.
 */
public final class CheckAccounts {
    private final Accounts accounts;
    private final Catalogue catalogue;
    private final HealthProbe probe;
    private final HealthHistory history;
    private final Workers workers;
    private final Limits limits;

    public CheckAccounts(
            Accounts accounts,
            Catalogue catalogue,
            HealthProbe probe,
            HealthHistory history,
            Workers workers,
            Limits limits) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.probe = probe;
        this.history = history;
        this.workers = workers;
        this.limits = limits;
    }

    /**
     * Blocks until all are checked or {@code cancel} is asked for; what is done by then is kept, where it can be. A file that
     * cannot be written loses no result of this check.
     *
     * @param patience how long to wait and how often to try for an account
     * @param listener hears of every account, from any thread
     */
    public Report check(
            List<Account> chosen, BiFunction<Service, Account, Patience> patience, Listener listener, Cancel cancel) {
        var results = new ConcurrentHashMap<AccountId, CheckResult>();
        workers.forEach(chosen, limits.atOnce(), CheckAccounts::hostOf, limits.perHost(), cancel, account -> {
            listener.started(account);
            switch (checkOne(account, patience, cancel)) {
                case Ok<CheckResult>(var result)
                when !cancel.isCancelled() -> {
                    results.put(account.id(), result);
                    listener.checked(account, result);
                }
                case Ok<CheckResult> stopped -> listener.stopped(account);
                case Failed<CheckResult>(var problem) -> listener.notAsked(account, problem);
            }
        });
        var unwritten = problemOf(history.append(results));
        var changed = accounts.hear(told(chosen, results));
        return new Report(
                results,
                changed.fold(accountsNow -> accountsNow, problem -> List.of()),
                unwritten.or(() -> problemOf(changed)));
    }

    private static Map<Account, Told> told(List<Account> chosen, Map<AccountId, CheckResult> results) {
        var told = new HashMap<Account, Told>();
        for (Account account : chosen) {
            var result = results.get(account.id());
            if (result != null && !result.facts().ofKey().equals(Told.NOTHING)) {
                told.put(account, result.facts().ofKey());
            }
        }
        return told;
    }

    private static Optional<Problem> problemOf(Outcome<?> outcome) {
        return outcome.fold(done -> Optional.empty(), Optional::of);
    }

    private Outcome<CheckResult> checkOne(
            Account account, BiFunction<Service, Account, Patience> patience, Cancel cancel) {
        var service = catalogue.find(account.serviceId());
        if (service.isEmpty()) {
            return Outcome.failed(ProblemCode.SERVICE_NOT_FOUND, account.serviceId());
        }
        return accounts.key(account)
                .then(key -> probe(service.get(), account, key, patience.apply(service.get(), account), cancel));
    }

    /** A defect in the check of one account must not lose the results of all others. */
    private Outcome<CheckResult> probe(Service service, Account account, Secret key, Patience patience, Cancel cancel) {
        try (key) {
            return Outcome.ok(probe.check(service, account, key, patience, cancel));
        } catch (RuntimeException defect) {
            return Outcome.failed(ProblemCode.INTERNAL, defect.getClass().getSimpleName());
        }
    }

    /** Accounts at the same host share a limit; those of one service's environment do, too. */
    private static String hostOf(Account account) {
        return Optional.ofNullable(account.url())
                .flatMap(Origin::of)
                .map(Origin::toString)
                .orElse(account.serviceId() + "/" + account.environment());
    }

    /**
     * What came of a check.
     *
     * @param results of all accounts whose service was asked
     * @param changed accounts of whose key the service said something new, as they are now
     * @param notKept why results, or what services said, could not be written
     */
    public record Report(Map<AccountId, CheckResult> results, List<Account> changed, Optional<Problem> notKept) {
        public Report {
            results = Map.copyOf(results);
            changed = List.copyOf(changed);
        }
    }

    /**
     * @param atOnce checks under way at any time
     * @param perHost of these, at one address
     */
    public record Limits(int atOnce, int perHost) {
        public static final Limits DEFAULT = new Limits(64, 8);
    }

    /** Hears how a check of many goes, from any thread. */
    public interface Listener {
        default void started(Account account) {}

        default void checked(Account account, CheckResult result) {}

        /** The keychain did not give the key, so the service was not asked. */
        default void notAsked(Account account, Problem problem) {}

        /** Cancelled before there was a result. */
        default void stopped(Account account) {}
    }
}
