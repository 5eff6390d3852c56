package app.chatelaine.cli;

import app.chatelaine.cli.output.AccountJson;
import app.chatelaine.cli.output.DestinationOutput;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.Deliveries;
import app.chatelaine.core.delivery.DestinationState;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.problem.ProblemCode.Family;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints where keys were delivered to, and what programs would find there now. */
@Command(name = "destinations", resourceBundle = Cli.WORDS)
final class DestinationsCommand implements Callable<Integer> {
    private static final Set<DestinationState> DRIFT =
            EnumSet.of(DestinationState.OUTDATED, DestinationState.EDITED, DestinationState.MISSING);

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
        var found = EnumSet.noneOf(DestinationState.class);
        BiFunction<Account, Destination, DestinationState> looking = (account, destination) -> {
            var state = deliveries.state(account, destination);
            found.add(state);
            return state;
        };
        if (json) {
            out.println(AccountJson.print(DestinationOutput.all(accounts, looking)));
        } else if (accounts.stream().allMatch(account -> account.placements().isEmpty())) {
            session.note("cli.deliver.empty");
        } else {
            out.print(DestinationOutput.table(accounts, looking, session.messages()));
        }
        return exitCode(found);
    }

    /** Drift is an answer; a place that nobody can read is none. */
    private static int exitCode(Set<DestinationState> found) {
        if (!Collections.disjoint(found, DRIFT)) {
            return Session.ANSWER_NO;
        }
        return found.contains(DestinationState.UNREADABLE) ? Family.IO.exitCode() : Session.DONE;
    }
}
