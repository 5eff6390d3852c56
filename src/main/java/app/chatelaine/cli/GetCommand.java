package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.wiring.Program;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the key of an account, or one of its fields, for another program to read. */
@Command(name = "get", resourceBundle = Cli.WORDS)
final class GetCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Option(names = "--field", paramLabel = "F", defaultValue = SecretRef.KEY_FIELD)
    private String field = SecretRef.KEY_FIELD;

    @Option(names = "--reveal")
    private boolean reveal;

    GetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.with(program -> program.accounts()
                .read()
                .then(now -> new AccountFinder(now.book()).find(name))
                .then(account -> field.equals(SecretRef.KEY_FIELD) ? key(program, account) : field(account)));
    }

    private Outcome<Integer> key(Program program, Account account) {
        if (session.terminal().showsOutput() && !reveal) {
            return Outcome.failed(ProblemCode.SECRET_TO_TERMINAL, account.name());
        }
        return program.accounts().key(account).map(secret -> {
            try (secret) {
                print(secret.reveal());
            }
            return Session.DONE;
        });
    }

    private Outcome<Integer> field(Account account) {
        String value = account.fields().get(field);
        if (value == null) {
            return Outcome.failed(ProblemCode.FIELD_UNKNOWN, field, account.name());
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
