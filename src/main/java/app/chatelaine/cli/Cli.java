package app.chatelaine.cli;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Messages;
import app.chatelaine.wiring.StartOptions;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.ToIntFunction;
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

    public int run(String... arguments) {
        var root = new RootCommand(session, window);
        var line = new CommandLine(root);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("--version").versionHelp(true).build())
                .addOption(helpOption());
        commands().forEach(line::addSubcommand);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().addOption(helpOption()));
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

    private static OptionSpec helpOption() {
        return OptionSpec.builder("--help").usageHelp(true).build();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private List<Object> commands() {
        return List.of(
                new ServicesCommand(session),
                new AddCommand(session),
                new CreateCommand(session),
                new KeysCommand(session),
                new ChangeKeyCommand.Disable(session),
                new ChangeKeyCommand.Enable(session),
                new ChangeKeyCommand.Revoke(session),
                new RegenerateCommand(session),
                new ListCommand(session),
                new ShowCommand(session),
                new EditCommand(session),
                new RemoveCommand(session),
                new CheckCommand(session),
                new GetCommand(session),
                new EnvCommand(session),
                new DoctorCommand(session));
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
