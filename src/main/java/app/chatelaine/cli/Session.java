package app.chatelaine.cli;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode.Family;
import app.chatelaine.core.text.Messages;
import app.chatelaine.wiring.Program;
import app.chatelaine.wiring.StartOptions;
import java.util.function.Function;

/** One run of one command: opens the program, tells problems, and turns them into exit codes. */
final class Session {
    static final int DONE = 0;
    static final int ANSWER_NO = 1;

    private final Terminal terminal;
    private final Messages messages;
    private final Opener opener;

    private StartOptions options = new StartOptions(null, null, false, false);
    private boolean quiet;

    Session(Terminal terminal, Messages messages, Opener opener) {
        this.terminal = terminal;
        this.messages = messages;
        this.opener = opener;
    }

    void start(StartOptions startOptions, boolean beQuiet) {
        options = startOptions;
        quiet = beQuiet;
    }

    StartOptions options() {
        return options;
    }

    Terminal terminal() {
        return terminal;
    }

    Messages messages() {
        return messages;
    }

    /** Opens the program, runs {@code command} and closes the program again. */
    int with(Function<Program, Outcome<Integer>> command) {
        return switch (opener.open(options, terminal)) {
            case Ok<Program>(var program) -> {
                try (program) {
                    yield exitCode(command.apply(program));
                }
            }
            case Failed<Program>(var problem) -> fail(problem);
        };
    }

    int exitCode(Outcome<Integer> outcome) {
        return outcome.fold(code -> code, this::fail);
    }

    /** Tells the problem and what to do about it, and gives its exit code. */
    int fail(Problem problem) {
        tell(problem);
        return problem.code().family().exitCode();
    }

    void tell(Problem problem) {
        terminal.err().println("chatelaine: " + messages.of(problem));
        messages.adviceOn(problem).ifPresent(terminal.err()::println);
    }

    /** Tells what is wrong with the arguments. */
    int misused(String key, Object... arguments) {
        terminal.err().println("chatelaine: " + messages.get(key, arguments));
        return Family.USAGE.exitCode();
    }

    /** A note for a person; not for scripts, and not where quiet was asked for. */
    void note(String key, Object... arguments) {
        if (!quiet) {
            terminal.err().println(messages.get(key, arguments));
        }
    }

    /** Puts the program together for a start. */
    @FunctionalInterface
    public interface Opener {
        Outcome<Program> open(StartOptions options, Terminal terminal);
    }
}
