package app.chatelaine.cli;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.wiring.StartOptions;
import app.chatelaine.wiring.Surroundings;
import app.chatelaine.wiring.Wiring;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One command over a vault, in a process of its own that is there to be killed. Says everything on standard output. */
final class RotateVictim implements Terminal {
    private RotateVictim() {}

    /** @param arguments the folder of the program; then the command */
    public static void main(String[] arguments) {
        var messages = Messages.of(Locale.ENGLISH);
        var home = Path.of(arguments[0]);
        var surroundings = new Surroundings(
                messages, (vault, purpose) -> Outcome.ok(Secret.copyOf(CommandLineBench.PASSPHRASE)), slow -> {});
        int code = new Cli(
                        new RotateVictim(),
                        messages,
                        (options, at) -> Wiring.open(new StartOptions(home, "vault", false, false), surroundings),
                        options -> -1)
                .run(Arrays.copyOfRange(arguments, 1, arguments.length));
        System.out.println("exit " + code);
    }

    @Override
    public PrintStream out() {
        return System.out;
    }

    @Override
    public PrintStream err() {
        return System.out;
    }

    @Override
    public boolean showsOutput() {
        return false;
    }

    @Override
    public boolean canAsk() {
        return false;
    }

    @Override
    public String readAll() throws IOException {
        return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        return Optional.empty();
    }

    @Override
    public Optional<String> ask(String question) {
        return Optional.empty();
    }
}
