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
import java.util.Optional;
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
            tell(work, outcome);
            then.accept(service, outcome.map(Answer::result));
        });
    }

    private void tell(ActivityLog.Work work, Outcome<Answer> outcome) {
        outcome.handle(
                answer -> {
                    String evidence = answer.result.evidence();
                    work.done(answer.notKept
                            .map(problem -> evidence + ". " + notKept(problem))
                            .orElse(evidence));
                    context.events().checked(answer.account, answer.result);
                },
                work::failed);
    }

    private String notKept(Problem problem) {
        return context.messages().get("check.notKept", context.messages().of(problem));
    }

    private Outcome<Answer> check(Account account, Cancel stop) {
        var why = new AtomicReference<>(Problem.of(ProblemCode.CANCELLED));
        var report = context.checks().check(List.of(account), Patience::of, new Reason(why), stop);
        var result = report.results().get(account.id());
        var now = report.changed().stream().findFirst().orElse(account);
        return result == null ? Outcome.failed(why.get()) : Outcome.ok(new Answer(now, result, report.notKept()));
    }

    /**
     * What came of it.
     *
     * @param account with what its service said of its key
     */
    private record Answer(Account account, CheckResult result, Optional<Problem> notKept) {}

    /** Keeps why there was no result. */
    private record Reason(AtomicReference<Problem> why) implements CheckAccounts.Listener {
        @Override
        public void notAsked(Account account, Problem problem) {
            why.set(problem);
        }
    }
}
