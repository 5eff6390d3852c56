package app.chatelaine.core.delivery;

import app.chatelaine.core.problem.Outcome;
import java.io.PrintStream;
import java.util.List;

/** Runs other programs with variables that nobody else gets. */
public interface Launcher {

    /**
     * Runs a command to its end, on this program's standard input, and passes signals on to it. Ends when both of its
     * outputs are closed, so it waits for what the command leaves running there.
     *
     * @param command the program and its arguments; no key belongs here, as everybody sees them
     * @param variables on top of this program's environment
     * @param secrets to be masked in both outputs
     * @return the exit code; {@code COMMAND_NOT_STARTED} when there is no such program
     */
    Outcome<Integer> runMasked(
            List<String> command, List<Variable> variables, List<String> secrets, PrintStream out, PrintStream err);

    /** Runs a command on this program's own outputs, which is a terminal to it where it is one to us; masks nothing. */
    Outcome<Integer> run(List<String> command, List<Variable> variables);
}
