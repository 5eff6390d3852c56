package app.chatelaine;

import app.chatelaine.cli.Cli;
import app.chatelaine.cli.CommandLineStart;
import app.chatelaine.cli.SystemTerminal;
import app.chatelaine.cli.Terminal;
import app.chatelaine.core.text.Messages;
import app.chatelaine.wiring.StartOptions;
import java.util.Locale;

/** Chooses between window and command line. */
public final class Main {
    private static final int NO_DISPLAY = 5;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(new SystemTerminal(), arguments));
    }

    private static int run(Terminal terminal, String... arguments) {
        var messages = Messages.of(Locale.getDefault());
        if (arguments.length == 0) {
            // The usual start, and the one that somebody waits for: nothing to read, so nothing is loaded to read it.
            return window(terminal, messages, StartOptions.ofEnvironment(System.getenv()));
        }
        var opener = new CommandLineStart(messages);
        return new Cli(terminal, messages, opener, options -> window(terminal, messages, options)).run(arguments);
    }

    private static int window(Terminal terminal, Messages messages, StartOptions options) {
        if (Display.isThere()) {
            return app.chatelaine.desktop.boot.Desktop.open(options);
        }
        if (options.demo()) {
            return new Cli(terminal, messages, new CommandLineStart(messages), again -> NO_DISPLAY).demo();
        }
        terminal.err().println("chatelaine: " + messages.get("cli.no-display"));
        return NO_DISPLAY;
    }
}
