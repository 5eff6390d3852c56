package app.chatelaine.cli;

import app.chatelaine.cli.output.AccountJson;
import app.chatelaine.core.delivery.Dialect;
import app.chatelaine.core.delivery.Variable;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;

/** Prints variables with the service's own names, in the words of a shell or a file. */
@Command(name = "env", resourceBundle = Cli.WORDS)
final class EnvCommand implements Callable<Integer> {
    private static final String JSON = "json";

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "NAME")
    private List<String> names = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", required = true)
    private String format = "";

    @Option(names = "--reveal")
    private boolean reveal;

    EnvCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (!format.equals(JSON) && Dialect.of(format).isEmpty()) {
            return session.exitCode(Outcome.failed(ProblemCode.VALUE_INVALID, "--format", format));
        }
        if (session.terminal().showsOutput() && !reveal) {
            return session.exitCode(Outcome.failed(ProblemCode.SECRET_TO_TERMINAL, String.join(", ", names)));
        }
        return session.with(program -> program.accounts()
                .read()
                .then(now -> new AccountFinder(now.book()).findAll(names))
                .then(accounts -> AccountVariables.of(program, accounts))
                .then(found ->
                        text(found.stream().flatMap(a -> a.variables().stream()).toList()))
                .map(text -> {
                    session.terminal().out().println(text);
                    return Session.DONE;
                }));
    }

    private Outcome<String> text(List<Variable> variables) {
        return format.equals(JSON)
                ? Outcome.ok(json(variables))
                : lines(variables, Dialect.of(format).orElseThrow());
    }

    private static String json(List<Variable> variables) {
        var object = JsonNodeFactory.instance.objectNode();
        variables.forEach(v -> object.put(v.name(), v.value()));
        return AccountJson.print(object);
    }

    private Outcome<String> lines(List<Variable> variables, Dialect dialect) {
        return variables.stream()
                .filter(v -> dialect.line(v).isEmpty())
                .findFirst()
                .map(v -> Outcome.<String>failed(ProblemCode.SECRET_NOT_WRITABLE, v.name(), format))
                .orElseGet(() -> Outcome.ok(variables.stream()
                        .map(v -> dialect.line(v).orElseThrow())
                        .collect(Collectors.joining(System.lineSeparator()))));
    }
}
