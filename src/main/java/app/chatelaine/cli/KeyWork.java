package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.lifecycle.Listing;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.wiring.Program;

/** What the commands for keys at a service share: the account with its service, the listing, and the way by hand. */
record KeyWork(Session session, Program program, Service service, Account account) {

    static Outcome<KeyWork> of(Session session, Program program, String name) {
        return program.accounts()
                .read()
                .then(now -> new AccountFinder(now.book())
                        .find(name)
                        .then(account -> ServiceFinder.find(program.catalogue(), account.serviceId())
                                .map(service -> new KeyWork(session, program, service, account))));
    }

    Outcome<Listing> list() {
        return orByHand(program.keyLife().list(service, account, new Cancel()));
    }

    /** The same; where there is no way from here, it tells the way by hand. */
    <T> Outcome<T> orByHand(Outcome<T> outcome) {
        return outcome.fold(Outcome::ok, problem -> {
            if (isByHand(problem)) {
                tellSteps();
            }
            return Outcome.failed(problem);
        });
    }

    private static boolean isByHand(Problem problem) {
        return problem.code() == ProblemCode.ACTION_NOT_OFFERED || problem.code() == ProblemCode.ACTION_NEEDS_FIELD;
    }

    /** What to do by hand, and where. */
    void tellSteps() {
        tellPage();
        service.lifecycle().traits().steps().forEach(step -> session.note("cli.keys.step", step));
    }

    void tellPage() {
        String page = service.pages().keys() == null
                ? service.pages().home()
                : service.pages().keys();
        if (page != null) {
            session.note("cli.keys.page", service.name(), page);
        }
    }

    /** What to know before relying on what the service lists. */
    void tellTraits() {
        var traits = service.lifecycle().traits();
        if (!traits.confirmed()) {
            session.note("cli.keys.unconfirmed", service.name());
        }
        traits.notes().forEach(note -> session.note("cli.keys.step", note));
    }
}
