package app.chatelaine.core.health;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Checks many accounts at once, within bounds, telling each result as it comes and keeping all of them. */
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
     * Blocks until all are checked or {@code cancel} is asked for; what is done by then is kept.
     *
     * @param patience how long to wait and how often to try for an account
     * @param listener hears of every account, from any thread
     */
    public Outcome<Map<AccountId, CheckResult>> check(
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
        return history.append(results).map((Done done) -> Map.copyOf(results));
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
     * @param atOnce checks under way at any time
     * @param perHost of these, at one address
     */
    public record Limits(int atOnce, int perHost) {
        public static final Limits DEFAULT = new Limits(64, 8);
    }

    /** Hears how a check of many goes, from any thread. */
    public interface Listener {
        void started(Account account);

        void checked(Account account, CheckResult result);

        /** The keychain did not give the key, so the service was not asked. */
        void notAsked(Account account, Problem problem);

        /** Cancelled before there was a result. */
        void stopped(Account account);
    }
}
