package app.chatelaine.cli;

import app.chatelaine.cli.output.AccountJson;
import app.chatelaine.cli.output.AccountStatus;
import app.chatelaine.cli.output.AccountTable;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.wiring.Program;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Prints the table, without secrets and without opening the keychain. */
final class ListCommand implements Callable<Integer> {
    private final Session session;
    private final OptionSpec stale = PlainOptions.flag("--stale");
    private final OptionSpec service = PlainOptions.text("--service", "S");
    private final OptionSpec tag = PlainOptions.text("--tag", "T");
    private final OptionSpec json = PlainOptions.flag("--json");
    private final OptionSpec failStale = PlainOptions.flag("--fail-stale");

    private ListCommand(Session session) {
        this.session = session;
    }

    static CommandSpec spec(Session session) {
        var command = new ListCommand(session);
        return PlainOptions.command("list", command)
                .addOption(command.stale)
                .addOption(command.service)
                .addOption(command.tag)
                .addOption(command.json)
                .addOption(command.failStale);
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
        String serviceId = PlainOptions.textOf(service);
        if (serviceId == null
                || book.accounts().stream()
                        .anyMatch(account -> account.serviceId().equalsIgnoreCase(serviceId))) {
            return Outcome.done();
        }
        return ServiceFinder.find(program.catalogue(), serviceId).map(found -> Done.DONE);
    }

    private int print(List<AccountStatus> all) {
        var shown = all.stream().filter(this::isWanted).toList();
        if (PlainOptions.isSet(json)) {
            session.terminal().out().println(AccountJson.list(shown));
        } else if (shown.isEmpty()) {
            session.note("cli.list.empty");
        } else {
            session.terminal().out().print(new AccountTable(session.messages()).print(shown));
        }
        return PlainOptions.isSet(failStale) && shown.stream().anyMatch(ListCommand::isTooOld)
                ? Session.ANSWER_NO
                : Session.DONE;
    }

    private boolean isWanted(AccountStatus status) {
        String onlyService = PlainOptions.textOf(service);
        String onlyTag = PlainOptions.textOf(tag);
        return (!PlainOptions.isSet(stale) || isTooOld(status))
                && (onlyService == null
                        || onlyService.equalsIgnoreCase(status.account().serviceId()))
                && (onlyTag == null || status.account().tags().contains(onlyTag));
    }

    private static boolean isTooOld(AccountStatus status) {
        return status.standing().isStale() || status.standing().isExpired();
    }
}
