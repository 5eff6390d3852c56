package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.wiring.Program;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes an account and its keychain entries. */
@Command(name = "remove", resourceBundle = Cli.WORDS)
final class RemoveCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--yes")
    private boolean confirmed;

    RemoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(program -> program.accounts()
                .read()
                .then(now -> new AccountFinder(now.book()).find(name))
                .then(account -> warn(program, account).then(warned -> confirm(account)))
                .then(account -> remove(program, account)));
    }

    /** Both keys of a rotation go with the account, and what is left to do at the service is not done. */
    private Outcome<Done> warn(Program program, Account account) {
        return program.rotations().open(account.id()).map(open -> {
            open.ifPresent(rotation ->
                    session.terminal().err().println(session.messages().get("cli.remove.rotation", account.name())));
            return Done.DONE;
        });
    }

    /** The name has to be typed, as a removed key cannot be brought back. */
    private Outcome<Account> confirm(Account account) {
        Optional<String> typed = confirmed
                ? Optional.of(account.name())
                : session.terminal().ask(session.messages().get("cli.remove.ask", account.name()));
        return typed.map(String::strip).filter(account.name()::equals).isPresent()
                ? Outcome.ok(account)
                : Outcome.failed(ProblemCode.NOT_CONFIRMED, account.name());
    }

    private Outcome<Integer> remove(Program program, Account account) {
        return program.accounts()
                .remove(account.id())
                .then(gone -> program.accounts().purge(List.of(account.id())))
                .map(done -> {
                    session.note("cli.remove.done", account.name());
                    if (!account.placements().isEmpty()) {
                        session.note("cli.remove.left", places(account));
                    }
                    return Session.DONE;
                });
    }

    private static String places(Account account) {
        return account.placements().stream()
                .map(placement -> placement.destination().target())
                .collect(Collectors.joining(", "));
    }
}
