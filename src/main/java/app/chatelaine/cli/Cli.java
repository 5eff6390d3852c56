package app.chatelaine.cli;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Messages;
import app.chatelaine.wiring.StartOptions;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The command line as a whole: reads the arguments, runs the command, gives its exit code. */
public final class Cli {
    static final String WORDS = "app.chatelaine.cli.help";

    private final Session session;
    private final ToIntFunction<StartOptions> window;

    /**
     * Makes a command line.
     *
     * @param opener puts the program together once a command needs it
     * @param window opens the window and gives the exit code when it is closed
     */
    public Cli(Terminal terminal, Messages messages, Session.Opener opener, ToIntFunction<StartOptions> window) {
        this.session = new Session(terminal, messages, opener);
        this.window = window;
    }

    /**
     * Every command and option as data, for completions and the manual; nothing can be run with it.
     *
     * @param messages in the language of what is made of it
     */
    public static CommandLine commandLine(Messages messages) {
        var none = new Cli(
                new SystemTerminal(),
                messages,
                (options, terminal) -> Outcome.failed(ProblemCode.INTERNAL, "model"),
                options -> ProblemCode.Family.USAGE.exitCode());
        return none.line(new RootCommand(none.session, none.window));
    }

    private CommandLine line(RootCommand root, String... arguments) {
        var line = new CommandLine(root.spec());
        line.getCommandSpec()
                .addOption(OptionSpec.builder("--version").versionHelp(true).build())
                .addOption(helpOption());
        Commands.of(session, arguments).forEach(line::addSubcommand);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().addOption(helpOption()));
        return line;
    }

    public int run(String... typed) {
        String[] arguments = withHelpAsOption(typed);
        var root = new RootCommand(session, window);
        var line = line(root, arguments);
        line.setOut(writer(session.terminal().out()));
        line.setErr(writer(session.terminal().err()));
        line.setExecutionStrategy(parsed -> {
            root.begin();
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler(this::misused);
        line.setExecutionExceptionHandler((exception, command, parsed) -> session.fail(
                Problem.of(ProblemCode.INTERNAL, exception.getClass().getSimpleName())));
        return line.execute(arguments);
    }

    /** The main job on the demo workspace, printed: adds the accounts, checks them, shows the table. */
    public int demo() {
        int code = run("--demo", "check");
        // Some of the demo's keys are refused on purpose, and its table is there to show that.
        return code == ProblemCode.Family.ANSWER_NO.exitCode() ? Session.DONE : code;
    }

    /** {@code help} and {@code help COMMAND} are what many programs have. */
    private static String[] withHelpAsOption(String... typed) {
        return typed.length == 0 || !typed[0].equals("help")
                ? typed
                : Stream.concat(Arrays.stream(typed).skip(1), Stream.of("--help"))
                        .toArray(String[]::new);
    }

    private static OptionSpec helpOption() {
        return OptionSpec.builder("-h", "--help").usageHelp(true).build();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /** One sentence, then the way to the help; never the value of an option, which might be a key typed by mistake. */
    private int misused(ParameterException exception, String[] arguments) {
        var err = session.terminal().err();
        err.println("chatelaine: " + UsageWords.of(exception, session.messages()));
        err.println(session.messages()
                .get(
                        "cli.usage.help",
                        exception.getCommandLine().getCommandSpec().qualifiedName()));
        return ProblemCode.Family.USAGE.exitCode();
    }
}
