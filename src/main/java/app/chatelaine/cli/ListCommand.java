package app.chatelaine.cli;

import app.chatelaine.cli.output.AccountJson;
import app.chatelaine.cli.output.AccountStatus;
import app.chatelaine.cli.output.AccountTable;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.staleness.Staleness;
import app.chatelaine.wiring.Program;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the table, without secrets and without opening the keychain. */
@Command(name = "list", resourceBundle = Cli.WORDS)
final class ListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--stale")
    private boolean staleOnly;

    @Option(names = "--service", paramLabel = "S")
    private @Nullable String serviceId;

    @Option(names = "--tag", paramLabel = "T")
    private @Nullable String tag;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--fail-stale")
    private boolean failStale;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(program -> program.accounts().read().then(now -> {
            now.notices().forEach(session::tell);
            return requireService(program, now.book())
                    .then(done -> AccountStatus.all(program, now.book()))
                    .map(this::print);
        }));
    }

    /** A word that is no service must not read as "nothing is stale". An account may outlive the file of its service. */
    private Outcome<Done> requireService(Program program, AccountBook book) {
        if (serviceId == null
                || book.accounts().stream()
                        .anyMatch(account -> account.serviceId().equalsIgnoreCase(serviceId))) {
            return Outcome.done();
        }
        return ServiceFinder.find(program.catalogue(), serviceId).map(found -> Done.DONE);
    }

    private int print(List<AccountStatus> all) {
        var shown = all.stream().filter(this::isWanted).toList();
        if (json) {
            session.terminal().out().println(AccountJson.list(shown));
        } else if (shown.isEmpty()) {
            session.note("cli.list.empty");
        } else {
            session.terminal().out().print(new AccountTable(session.messages()).print(shown));
        }
        return failStale && shown.stream().anyMatch(ListCommand::isStale) ? Session.ANSWER_NO : Session.DONE;
    }

    private boolean isWanted(AccountStatus status) {
        return (!staleOnly || isStale(status))
                && (serviceId == null || status.account().serviceId().equalsIgnoreCase(serviceId))
                && (tag == null || status.account().tags().contains(tag));
    }

    private static boolean isStale(AccountStatus status) {
        var staleness = status.age().staleness();
        return staleness == Staleness.STALE || staleness == Staleness.EXPIRED;
    }
}
