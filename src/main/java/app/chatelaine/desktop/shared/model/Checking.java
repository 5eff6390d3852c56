package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.health.CheckAccounts;
import app.chatelaine.core.health.CheckAccounts.Report;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.core.work.Timer;
import app.chatelaine.desktop.shared.model.AccountState.Running;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Checks accounts while the screen goes on. What the many threads of a check report is gathered and shown ten times a
 * second, so that ten thousand results are no ten thousand changes of the screen.
 */
public final class Checking {
    private static final Duration SHOWING = Duration.ofMillis(100);

    private final AccountsModel model;
    private final CheckAccounts checks;
    private final Background background;
    private final Timer timer;
    private final Notices notices;
    private final ActivityLog log;
    private final Messages messages;
    private final Set<Run> runs = new HashSet<>();
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);

    public Checking(
            AccountsModel model,
            CheckAccounts checks,
            Background background,
            Timer timer,
            Notices notices,
            ActivityLog log,
            Messages messages) {
        this.model = model;
        this.checks = checks;
        this.background = background;
        this.timer = timer;
        this.notices = notices;
        this.log = log;
        this.messages = messages;
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Starts a check of those that are not being checked yet. */
    public void check(Collection<AccountRow> wanted) {
        var rows = wanted.stream()
                .filter(row -> row.state().running() == Running.NO)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        notices.clear(Topic.ACTION);
        var accounts = rows.stream().map(row -> row.state().account()).toList();
        var cancel = new Cancel();
        var work = log.start(Kind.CHECK, AccountsModel.subject(rows, messages), cancel);
        work.progress(0, rows.size());
        var run = new Run(cancel, work, rows.size());
        rows.forEach(row -> set(row, Running.WAITING));
        runs.add(run);
        progress.set(progress.get().more(rows.size()));
        run.showing = timer.every(SHOWING, () -> show(run));
        background.run(
                Lane.NETWORK, () -> Outcome.ok(checks.check(accounts, Patience::of, run, run.cancel)), outcome -> {
                    outcome.handle(this::keep, problem -> notices.say(Topic.HISTORY, Tone.WARN, problem));
                    end(run, rows);
                    log(run, outcome.fold(Report::notKept, Optional::of));
                });
    }

    /** Checks those anew whose keys could not be had. */
    private void checkUnasked() {
        check(model.rows().stream()
                .filter(row -> row.state().notAsked() != null)
                .toList());
    }

    /** Stops all checks; what is done by then stays. */
    public void cancel() {
        runs.forEach(run -> run.cancel.cancel());
        progress.set(progress.get().cancelled());
    }

    private void show(Run run) {
        var results = new HashMap<AccountId, CheckResult>();
        int ended = 0;
        for (var event = run.events.poll(); event != null; event = run.events.poll()) {
            var row = model.find(event.account().id());
            switch (event) {
                case Started started -> row.ifPresent(r -> set(r, Running.CHECKING));
                case Checked(var account, var result) -> {
                    results.put(account.id(), result);
                    run.tally.checked(account.name(), result);
                    ended++;
                }
                case NotAsked(var account, var problem) -> {
                    row.ifPresent(r -> r.setState(r.state().withNotAsked(problem)));
                    notices.failed("check.failed", account, problem, this::checkUnasked);
                    run.tally.notAsked(account.name(), problem);
                    ended++;
                }
                case Stopped stopped -> row.ifPresent(r -> set(r, Running.NO));
            }
        }
        if (!results.isEmpty()) {
            model.checked(results);
        }
        if (ended > 0) {
            progress.set(progress.get().done(ended));
            run.work.progress(run.tally.done(), run.total);
        }
    }

    private void keep(Report report) {
        report.notKept()
                .ifPresent(problem -> notices.say(Notice.of(Topic.HISTORY, Tone.WARN, notices.notKept(problem))));
        if (!report.changed().isEmpty()) {
            model.load();
        }
    }

    private void end(Run run, List<AccountRow> rows) {
        run.showing.close();
        show(run);
        rows.forEach(row -> set(row, Running.NO));
        runs.remove(run);
        sayWhetherOffline(run, rows);
        if (runs.isEmpty()) {
            progress.set(Progress.NONE);
        }
        model.changed();
    }

    /** One sentence for all of them: each account says for itself that it was not reached. */
    private void sayWhetherOffline(Run run, List<AccountRow> rows) {
        if (run.tally.reachedNothing() && !run.cancel.isCancelled()) {
            notices.say(new Notice(
                    Topic.NETWORK,
                    Tone.WARN,
                    messages.get("check.offline"),
                    messages.get("check.offline.again"),
                    () -> check(rows)));
        } else if (run.tally.reachedAny()) {
            notices.clear(Topic.NETWORK);
        }
    }

    private void log(Run run, Optional<Problem> trouble) {
        if (trouble.isPresent()) {
            run.work.failed(trouble.get());
        } else if (run.cancel.isCancelled()) {
            run.work.failed(Problem.of(ProblemCode.CANCELLED));
        } else {
            run.tally.failure().ifPresentOrElse(run.work::failed, () -> run.work.done(run.tally.words(messages)));
        }
    }

    private static void set(AccountRow row, Running running) {
        if (row.state().running() != running) {
            row.setState(row.state().withRunning(running));
        }
    }

    /**
     * How far all running checks are.
     *
     * @param total 0 when nothing runs
     */
    public record Progress(int done, int total, boolean isCancelled) {
        public static final Progress NONE = new Progress(0, 0, false);

        public boolean isRunning() {
            return total > 0;
        }

        /** 0 to 1. */
        public double share() {
            return total == 0 ? 0 : done / (double) total;
        }

        Progress more(int accounts) {
            return new Progress(done, total + accounts, false);
        }

        Progress done(int accounts) {
            return new Progress(done + accounts, total, isCancelled);
        }

        Progress cancelled() {
            return new Progress(done, total, isRunning());
        }
    }

    private sealed interface Event {
        Account account();
    }

    private record Started(Account account) implements Event {}

    private record Checked(Account account, CheckResult result) implements Event {}

    private record NotAsked(Account account, Problem problem) implements Event {}

    private record Stopped(Account account) implements Event {}

    /** One check of several accounts; takes events from any thread. */
    private static final class Run implements CheckAccounts.Listener {
        private final Cancel cancel;
        private final ActivityLog.Work work;
        private final int total;
        private final Tally tally = new Tally();
        private final Queue<Event> events = new ConcurrentLinkedQueue<>();
        private Registration showing = () -> {};

        Run(Cancel cancel, ActivityLog.Work work, int total) {
            this.cancel = cancel;
            this.work = work;
            this.total = total;
        }

        @Override
        public void started(Account account) {
            events.add(new Started(account));
        }

        @Override
        public void checked(Account account, CheckResult result) {
            events.add(new Checked(account, result));
        }

        @Override
        public void notAsked(Account account, Problem problem) {
            events.add(new NotAsked(account, problem));
        }

        @Override
        public void stopped(Account account) {
            events.add(new Stopped(account));
        }
    }
}
