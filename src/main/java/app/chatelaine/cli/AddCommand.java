package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.service.Service;
import app.chatelaine.wiring.Program;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stores a key that comes on standard input and prints the account's id. */
@Command(name = "add", resourceBundle = Cli.WORDS)
final class AddCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "SERVICE")
    private String serviceId = "";

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Mixin
    private DetailOptions details = new DetailOptions();

    @Option(names = "--check")
    private boolean check;

    AddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(
                program -> ServiceFinder.find(program.catalogue(), serviceId).then(service -> add(program, service)));
    }

    private Outcome<Integer> add(Program program, Service service) {
        return details.draft(service, name, program.dates())
                .then(draft -> KeyInput.read(session, service.name()).then(key -> {
                    try (key) {
                        return program.accounts().add(service, draft, key);
                    }
                }))
                .then(account -> added(program, account));
    }

    private Outcome<Integer> added(Program program, Account account) {
        session.terminal().out().println(account.id().value());
        session.note(
                "cli.add.stored", account.name(), program.keychain().status().name());
        // Of an earlier command that was killed; this one has done what it was asked for.
        program.accounts().recover().handle(done -> {}, session::tell);
        return Outcome.ok(
                check ? CheckRun.exitCode(new CheckRun(session, program, null).run(List.of(account))) : Session.DONE);
    }
}
