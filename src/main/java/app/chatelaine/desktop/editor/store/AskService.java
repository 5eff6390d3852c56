package app.chatelaine.desktop.editor.store;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.health.CheckAccounts;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Cancel;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/** Checks the key of one account. */
final class AskService {
    private final EditorContext context;
    private Cancel cancel = new Cancel();

    AskService(EditorContext context) {
        this.context = context;
    }

    void cancel() {
        cancel.cancel();
    }

    /** @param then hears the result, or why there is none */
    void ask(Service service, Account account, BiConsumer<Service, Outcome<CheckResult>> then) {
        var stop = new Cancel();
        cancel = stop;
        var work = context.log().start(Kind.CHECK, service.name() + " / " + account.name(), stop);
        context.background().run(Lane.NETWORK, () -> check(account, stop), outcome -> {
            tell(work, outcome, account);
            then.accept(service, outcome);
        });
    }

    private void tell(ActivityLog.Work work, Outcome<CheckResult> outcome, Account account) {
        outcome.handle(
                result -> {
                    work.done(result.evidence());
                    context.events().checked(account, result);
                },
                work::failed);
    }

    private Outcome<CheckResult> check(Account account, Cancel stop) {
        var why = new AtomicReference<>(Problem.of(ProblemCode.CANCELLED));
        return context.checks()
                .check(List.of(account), Patience::of, new Reason(why), stop)
                .then(results -> {
                    var result = results.get(account.id());
                    return result == null ? Outcome.failed(why.get()) : Outcome.ok(result);
                });
    }

    /** Keeps why there was no result. */
    private record Reason(AtomicReference<Problem> why) implements CheckAccounts.Listener {
        @Override
        public void started(Account account) {}

        @Override
        public void checked(Account account, CheckResult result) {}

        @Override
        public void notAsked(Account account, Problem problem) {
            why.set(problem);
        }

        @Override
        public void stopped(Account account) {}
    }
}
