package app.chatelaine.core.watch;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.health.CheckAccounts;
import app.chatelaine.core.health.CheckAccounts.Report;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.work.Cancel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One look at all accounts: checks what is due, as far as that makes sense now. Blocks.
 *
 * <p>A few accounts at different services go first. When nobody answers any of them the network is gone, and the others
 * are not even tried. A locked keychain is left alone: a program in the background must not ask for a password.
 */
public final class Round {
    private static final int SCOUTS = 3;
    private static final Report NOTHING = new Report(Map.of(), List.of(), Optional.empty());
    private static final Duration WHEN_SAVING = Duration.ofDays(1);

    private final Accounts accounts;
    private final SecretStore keychain;
    private final CheckAccounts checks;
    private final HealthHistory history;
    private final PowerState.Source power;
    private final Consumer<Cancel> rotations;
    private final Schedule schedule;
    private final InstantSource clock;

    /** @param rotations goes on with rotations whose time has come; blocks */
    public Round(
            Accounts accounts,
            SecretStore keychain,
            CheckAccounts checks,
            HealthHistory history,
            PowerState.Source power,
            Catalogue catalogue,
            Consumer<Cancel> rotations,
            InstantSource clock) {
        this.accounts = accounts;
        this.keychain = keychain;
        this.checks = checks;
        this.history = history;
        this.power = power;
        this.rotations = rotations;
        this.schedule = new Schedule(catalogue);
        this.clock = clock;
    }

    /** @param listener hears of every account that is checked, from any thread */
    Outcome<Checked> run(Settings settings, CheckAccounts.Listener listener, Cancel cancel) {
        var interval = settings.watch().interval().time();
        return accounts.read().then(snapshot -> {
            var all = snapshot.book().accounts();
            if (interval.isZero() || all.isEmpty() || keychain.status().state() != State.READY) {
                return Outcome.ok(new Checked(NOTHING, false, null, snapshot.notices()));
            }
            return check(all, saved(interval), listener, cancel)
                    .map(done -> {
                        if (!done.lost() && !cancel.isCancelled()) {
                            rotations.accept(cancel);
                        }
                        return done;
                    })
                    .map(done -> new Checked(done.report(), done.lost(), done.next(), snapshot.notices()));
        });
    }

    private Duration saved(Duration interval) {
        boolean longer = interval.compareTo(WHEN_SAVING) < 0 && power.now().isToBeSaved();
        return longer ? WHEN_SAVING : interval;
    }

    private Outcome<Checked> check(
            List<Account> all, Duration interval, CheckAccounts.Listener listener, Cancel cancel) {
        return plan(all, interval).then(plan -> {
            if (plan.due().isEmpty()) {
                return Outcome.ok(new Checked(NOTHING, false, plan.next(), List.of()));
            }
            var scouts = scouts(plan.due());
            var first = checks.check(scouts, Patience::of, listener, cancel);
            boolean lost = first.results().values().stream().noneMatch(Schedule::isAnswered);
            var others = new ArrayList<>(plan.due());
            others.removeAll(scouts);
            var report = lost || others.isEmpty() || cancel.isCancelled()
                    ? first
                    : both(first, checks.check(others, Patience::of, listener, cancel));
            // What was refused just now is due again soon.
            return plan(all, interval).map(after -> new Checked(report, lost, after.next(), List.of()));
        });
    }

    private Outcome<Plan> plan(List<Account> all, Duration interval) {
        return history.read().map(results -> schedule.plan(all, results, interval, clock.instant()));
    }

    private static Report both(Report first, Report second) {
        var results = new HashMap<>(first.results());
        results.putAll(second.results());
        var changed = new ArrayList<>(first.changed());
        changed.addAll(second.changed());
        return new Report(results, changed, first.notKept().or(second::notKept));
    }

    /** Each at another service, as far as there are as many. */
    private static List<Account> scouts(List<Account> due) {
        var services = new HashSet<String>();
        return due.stream()
                .filter(account -> services.add(account.serviceId()))
                .limit(SCOUTS)
                .toList();
    }

    /**
     * What came of a round.
     *
     * @param lost whether nobody answered, so that the round was broken off
     * @param next when the next account is due; null when none ever is
     * @param notices what a person should hear of the account book, which says it once
     */
    record Checked(Report report, boolean lost, @Nullable Instant next, List<Problem> notices) {}
}
