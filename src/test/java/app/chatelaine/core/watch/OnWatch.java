package app.chatelaine.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountDraft;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.health.CheckAccounts;
import app.chatelaine.core.health.CheckAccounts.Report;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.settings.WatchSettings;
import app.chatelaine.core.settings.WatchSettings.Interval;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.FakeNotifier;
import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.InlineBackground;
import app.chatelaine.testing.InlineWorkers;
import app.chatelaine.testing.MemoryAccountFile;
import app.chatelaine.testing.MemoryAlertLedger;
import app.chatelaine.testing.MemoryHealthHistory;
import app.chatelaine.testing.SampleServices;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** The watch over real checks of accounts; the services, the clock and the notifications are the test's. */
abstract class OnWatch {
    static final Duration SOON = Duration.ofMinutes(6);
    static final Duration INTERVAL = Duration.ofHours(7);
    static final LocalTime NEVER = LocalTime.MIDNIGHT;

    final FakeTimer clock = new FakeTimer(Instant.parse("2026-11-20T10:00:00Z"));
    final CountingTimer timer = new CountingTimer(clock);
    final MemorySecretStore store = new MemorySecretStore();
    final MemoryHealthHistory history = new MemoryHealthHistory();
    final MemoryAccountFile file = new MemoryAccountFile();
    final Accounts accounts =
            new Accounts(file, store, new Fingerprinter(store, new SecureRandom()), clock, new SecureRandom());
    final MemoryAlertLedger ledger = new MemoryAlertLedger();
    final FakeNotifier notifier = new FakeNotifier();
    final InlineBackground background = new InlineBackground();
    final Heard heard = new Heard();
    final Map<String, Verdict> answers = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    boolean online = true;
    Delivered delivered = Delivered.CURRENT;
    boolean rotationWaits;
    int rotationsLookedAt;
    PowerState power = PowerState.UNKNOWN;
    SecretStore keychain = store;
    Settings settings = settings(Interval.SIX_HOURS, NEVER, NEVER, false);
    Watch watch = watch();

    static Settings settings(Interval interval, LocalTime quietFrom, LocalTime quietTo, boolean digest) {
        var or = Settings.DEFAULT;
        return new Settings(
                or.theme(),
                "",
                or.staleAfterDays(),
                Map.of(),
                or.dueSoonDays(),
                or.clipboardSeconds(),
                or.keychain(),
                or.textScale(),
                new WatchSettings(interval, quietFrom, quietTo, digest),
                or.closeToTray(),
                or.lessMotion());
    }

    Watch watch() {
        var catalogue = SampleServices.catalogue();
        var checks = new CheckAccounts(
                accounts,
                catalogue,
                (service, account, key, patience, cancel) -> check(account),
                history,
                new InlineWorkers(),
                CheckAccounts.Limits.DEFAULT);
        var words = new NotificationWords(Messages.of(Locale.ENGLISH), catalogue);
        return new Watch(
                new Round(
                        accounts,
                        keychain,
                        checks,
                        history,
                        () -> power,
                        catalogue,
                        cancel -> rotationsLookedAt++,
                        clock),
                new Teller(
                        accounts,
                        history,
                        account -> new Beside(delivered, rotationWaits),
                        ledger,
                        notifier,
                        words,
                        clock,
                        ZoneOffset.UTC),
                () -> settings,
                background,
                timer,
                clock,
                new SplittableRandom(42),
                heard);
    }

    CheckResult check(Account account) {
        asked.add(account.name());
        var verdict = online ? answers.getOrDefault(account.name(), Verdict.ACCEPTED) : Verdict.UNREACHABLE;
        return Checks.of(verdict, clock.instant(), verdict == Verdict.UNREACHABLE ? -1 : 50, "HTTP");
    }

    /** Lets time go by, a day at most, until so many checks were made. */
    void untilAsked(int checks) {
        for (int minutes = 0; asked.size() < checks && minutes < 24 * 60; minutes++) {
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(asked).hasSize(checks);
    }

    Account add(String name) {
        return add(name, SampleServices.IONWORKS, Map.of());
    }

    Account addEnding(String name, Duration in) {
        return add(
                name,
                SampleServices.IONWORKS,
                Map.of(),
                new Expiry.At(clock.instant().plus(in)));
    }

    Account add(String name, Service service, Map<String, String> fields) {
        return add(name, service, fields, Expiry.NEVER);
    }

    Account add(String name, Service service, Map<String, String> fields, Expiry expiry) {
        var environment = service.defaultEnvironment().orElseThrow().id();
        var draft = new AccountDraft(
                service.id(), name, environment, null, fields, List.of(), "", null, expiry, Limits.NONE);
        try (var secret = Secret.copyOf(Canary.value() + name)) {
            return value(accounts.add(service, draft, secret));
        }
    }

    static <T> T value(Outcome<T> outcome) {
        return ((Ok<T>) outcome).value();
    }

    static final class Heard implements WatchListener {
        final List<String> lines = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();
        final Map<Object, CheckResult> results = new HashMap<>();
        int rounds;

        @Override
        public void started(Account account) {
            lines.add("start " + account.name());
        }

        @Override
        public void checked(Account account, CheckResult result) {
            lines.add(result.verdict().id() + " " + account.name());
        }

        @Override
        public void notAsked(Account account, Problem problem) {
            lines.add(problem.code() + " " + account.name());
        }

        @Override
        public void stopped(Account account) {
            lines.add("stopped " + account.name());
        }

        @Override
        public void ended(Report report) {
            rounds++;
            results.putAll(report.results());
        }

        @Override
        public void failed(Problem problem) {
            problems.add(problem);
        }
    }

    /** Counts how often the machine had to wake. */
    static final class CountingTimer implements Timer {
        private final Timer timer;
        int wakes;

        CountingTimer(Timer timer) {
            this.timer = timer;
        }

        @Override
        public Registration after(Duration delay, Runnable action) {
            return timer.after(delay, () -> wake(action));
        }

        @Override
        public Registration every(Duration period, Runnable action) {
            return timer.every(period, () -> wake(action));
        }

        private void wake(Runnable action) {
            wakes++;
            action.run();
        }
    }
}
