package app.chatelaine.cli;

import app.chatelaine.cli.output.AccountJson;
import app.chatelaine.cli.output.DestinationOutput;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.Deliveries;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints where keys were delivered to, and what programs would find there now. */
@Command(name = "destinations", resourceBundle = Cli.WORDS)
final class DestinationsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "NAME")
    private List<String> names = List.of();

    @Option(names = "--json")
    private boolean json;

    DestinationsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(program -> {
            program.deliveries().recover().handle(done -> {}, session::tell);
            return program.accounts()
                    .read()
                    .then(now -> new AccountFinder(now.book()).findAll(names))
                    .map(accounts -> print(accounts, program.deliveries()));
        });
    }

    private int print(List<Account> accounts, Deliveries deliveries) {
        var out = session.terminal().out();
        if (json) {
            out.println(AccountJson.print(DestinationOutput.all(accounts, deliveries::state)));
        } else if (accounts.stream().allMatch(account -> account.placements().isEmpty())) {
            session.note("cli.deliver.empty");
        } else {
            out.print(DestinationOutput.table(accounts, deliveries::state, session.messages()));
        }
        return Session.DONE;
    }
}
