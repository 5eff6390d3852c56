package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.work.Cancel;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has a service make a new secret for the account's own key, and stores it in the place of the old one. */
@Command(name = "regenerate", resourceBundle = Cli.WORDS)
final class RegenerateCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--yes")
    private boolean confirmed;

    RegenerateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(program -> KeyWork.of(session, program, name)
                .then(this::offered)
                .then(work -> program.rotations().requireNone(work.account()).map(none -> work))
                .then(this::confirm)
                .then(this::renew));
    }

    private Outcome<KeyWork> offered(KeyWork work) {
        return work.service().lifecycle().regenerate() != null
                ? Outcome.ok(work)
                : work.orByHand(Outcome.failed(
                        ProblemCode.ACTION_NOT_OFFERED,
                        work.service().name(),
                        session.messages().get("evidence.action.regenerate")));
    }

    /** The old key ends at once, wherever else it is used. */
    private Outcome<KeyWork> confirm(KeyWork work) {
        work.tellTraits();
        String account = work.account().name();
        Optional<String> typed = confirmed
                ? Optional.of(account)
                : session.terminal().ask(session.messages().get("cli.regenerate.ask", account));
        return typed.map(String::strip).filter(account::equals).isPresent()
                ? Outcome.ok(work)
                : Outcome.failed(ProblemCode.KEY_NOT_RENEWED, account);
    }

    private Outcome<Integer> renew(KeyWork work) {
        return work.program()
                .keyLife()
                .renew(work.service(), work.account(), new Cancel())
                .then(made -> {
                    try (made) {
                        return store(work, made);
                    }
                });
    }

    private Outcome<Integer> store(KeyWork work, CreatedKey made) {
        var stored = work.program().accounts().replaceKey(work.service(), work.account(), made.secret(), made.fields());
        return switch (stored) {
            case Ok<Account>(var account) -> {
                session.note(
                        "cli.regenerate.done",
                        account.name(),
                        work.program().keychain().status().name());
                yield Outcome.ok(Session.DONE);
            }
            case Failed<Account>(var problem) ->
                Outcome.failed(OnlyCopy.rescue(session, work.service(), made, problem));
        };
    }
}
