package app.chatelaine.cli;

import app.chatelaine.cli.CheckRun.Findings;
import app.chatelaine.cli.output.AccountJson;
import app.chatelaine.cli.output.AccountStatus;
import app.chatelaine.cli.output.AccountTable;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import app.chatelaine.wiring.Program;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks services about keys. */
@Command(name = "check", resourceBundle = Cli.WORDS)
final class CheckCommand implements Callable<Integer> {
    private static final int LONGEST_TIMEOUT = 300;
    private static final int MOST_RETRIES = 10;

    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "NAME")
    private List<String> names = List.of();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--timeout", paramLabel = "S")
    private @Nullable Integer timeoutSeconds;

    @Option(names = "--retries", paramLabel = "N")
    private @Nullable Integer retries;

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (timeoutSeconds != null && (timeoutSeconds < 1 || timeoutSeconds > LONGEST_TIMEOUT)) {
            return session.exitCode(Outcome.failed(ProblemCode.VALUE_INVALID, "--timeout", timeoutSeconds.toString()));
        }
        if (retries != null && (retries < 0 || retries > MOST_RETRIES)) {
            return session.exitCode(Outcome.failed(ProblemCode.VALUE_INVALID, "--retries", retries.toString()));
        }
        return session.with(program -> program.accounts()
                .read()
                .then(now -> new AccountFinder(now.book()).findAll(names))
                .then(accounts -> check(program, accounts)));
    }

    private Outcome<Integer> check(Program program, List<Account> accounts) {
        var findings = new CheckRun(session, program, this::patience).run(accounts);
        return print(program, accounts, findings).map(done -> CheckRun.exitCode(findings));
    }

    private Outcome<Outcome.Done> print(Program program, List<Account> accounts, Findings findings) {
        return program.accounts()
                .read()
                .then(now -> AccountStatus.all(program, now.book()))
                .map(all -> {
                    var checked = all.stream()
                            .filter(status -> accounts.stream()
                                    .anyMatch(
                                            a -> a.id().equals(status.account().id())))
                            .map(status -> findings.results()
                                            .containsKey(status.account().id())
                                    ? status.with(findings.results()
                                            .get(status.account().id()))
                                    : status)
                            .toList();
                    session.terminal()
                            .out()
                            .println(
                                    json
                                            ? AccountJson.list(checked)
                                            : new AccountTable(session.messages())
                                                    .print(checked)
                                                    .stripTrailing());
                    return Outcome.Done.DONE;
                });
    }

    private Patience patience(Service service, Account account) {
        var usual = Patience.of(service, account);
        return new Patience(
                timeoutSeconds == null ? usual.timeout() : Duration.ofSeconds(timeoutSeconds),
                retries == null ? usual.retries() : retries);
    }
}
