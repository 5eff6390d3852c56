package app.chatelaine.cli;

import app.chatelaine.cli.output.AccountFactsText;
import app.chatelaine.cli.output.AccountJson;
import app.chatelaine.cli.output.AccountStatus;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the facts of one account. */
@Command(name = "show", resourceBundle = Cli.WORDS)
final class ShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--json")
    private boolean json;

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(program -> program.accounts()
                .read()
                .then(now -> new AccountFinder(now.book())
                        .find(name)
                        .then(account ->
                                AccountStatus.all(program, now.book().withAccounts(java.util.List.of(account))))
                        .map(found -> {
                            var status = found.getFirst();
                            session.terminal()
                                    .out()
                                    .print(
                                            json
                                                    ? AccountJson.one(status) + System.lineSeparator()
                                                    : new AccountFactsText(session.messages()).print(status));
                            return Session.DONE;
                        })));
    }
}
