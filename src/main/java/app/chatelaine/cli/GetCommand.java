package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.wiring.Program;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints the key of an account, or one of its fields, for another program to read. */
final class GetCommand implements Callable<Integer> {
    private final Session session;

    private final PositionalParamSpec name = PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .type(String.class)
            .paramLabel("NAME")
            .build();

    private final OptionSpec field = PlainOptions.text("--field", "F");
    private final OptionSpec reveal = PlainOptions.flag("--reveal");

    private GetCommand(Session session) {
        this.session = session;
    }

    static CommandSpec spec(Session session) {
        var command = new GetCommand(session);
        return PlainOptions.command("get", command)
                .addPositional(command.name)
                .addOption(command.field)
                .addOption(command.reveal);
    }

    @Override
    public Integer call() {
        return session.with(program -> program.accounts()
                .read()
                .then(now -> new AccountFinder(now.book()).find(name.getValue()))
                .then(account -> {
                    String wanted = PlainOptions.textOf(field);
                    return wanted == null || wanted.equals(SecretRef.KEY_FIELD)
                            ? key(program, account)
                            : field(account, wanted);
                }));
    }

    private Outcome<Integer> key(Program program, Account account) {
        if (session.terminal().showsOutput() && !PlainOptions.isSet(reveal)) {
            return Outcome.failed(ProblemCode.SECRET_TO_TERMINAL, account.name());
        }
        return program.accounts().key(account).map(secret -> {
            try (secret) {
                print(secret.reveal());
            }
            return Session.DONE;
        });
    }

    private Outcome<Integer> field(Account account, String wanted) {
        String value = account.fields().get(wanted);
        if (value == null) {
            return Outcome.failed(ProblemCode.FIELD_UNKNOWN, wanted, account.name());
        }
        print(value);
        return Outcome.ok(Session.DONE);
    }

    /** A line end would become part of the key where a script reads it, so only a person gets one. */
    private void print(String value) {
        PrintStream out = session.terminal().out();
        out.print(value);
        if (session.terminal().showsOutput()) {
            out.println();
        }
        out.flush();
    }
}
