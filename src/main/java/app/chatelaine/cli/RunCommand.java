package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.Variable;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.wiring.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs a command with the variables of accounts. Without {@code --} the first word is the account and the rest is the
 * command; with it, all words before it are accounts.
 */
@Command(
        name = "run",
        resourceBundle = Cli.WORDS,
        customSynopsis = "chatelaine run [--no-mask] NAME... [--] COMMAND...")
final class RunCommand implements Callable<Integer> {
    /** Where the words that are ours end. */
    static final String END = "--";

    private final Session session;

    @Option(names = "--no-mask")
    private boolean terminalToo;

    @Parameters(arity = "1..*", paramLabel = "NAME")
    private List<String> words = List.of();

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        int end = words.indexOf(END);
        var names = words.subList(0, end < 0 ? 1 : end);
        var command = words.subList(end < 0 ? 1 : end + 1, words.size());
        if (names.isEmpty() || command.isEmpty()) {
            return session.misused("cli.usage.missing", names.isEmpty() ? "NAME" : "COMMAND");
        }
        return session.with(program -> program.accounts()
                .read()
                .then(now -> new AccountFinder(now.book()).findAll(names))
                .then(accounts -> AccountVariables.of(program, accounts))
                .then(found -> run(program, command, found)));
    }

    private Outcome<Integer> run(Program program, List<String> command, List<AccountVariables> accounts) {
        return environment(accounts).then(variables -> {
            var secrets = accounts.stream().map(AccountVariables::key).toList();
            var terminal = session.terminal();
            return terminalToo
                    ? program.launcher().run(command, variables)
                    : program.launcher().runMasked(command, variables, secrets, terminal.out(), terminal.err());
        });
    }

    /** Each variable once. */
    private static Outcome<List<Variable>> environment(List<AccountVariables> accounts) {
        Map<String, Variable> all = new HashMap<>();
        Map<String, Account> owners = new HashMap<>();
        for (AccountVariables account : accounts) {
            for (Variable variable : account.variables()) {
                var before = all.putIfAbsent(variable.name(), variable);
                var owner = owners.putIfAbsent(variable.name(), account.account());
                if (before != null && owner != null && !before.value().equals(variable.value())) {
                    return Outcome.failed(
                            ProblemCode.VARIABLE_CLASH,
                            owner.name(),
                            account.account().name(),
                            variable.name());
                }
                if (variable.value().indexOf('\0') >= 0) {
                    return Outcome.failed(ProblemCode.SECRET_NOT_WRITABLE, variable.name(), "env");
                }
            }
        }
        return Outcome.ok(List.copyOf(all.values()));
    }
}
