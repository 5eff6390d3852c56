package app.chatelaine.cli;

import app.chatelaine.core.secret.Secret;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The terminal that the program was started in, or the pipes that stand in for it. */
public final class SystemTerminal implements Terminal {
    /** More than this is no key. */
    private static final int LONGEST_INPUT = 1 << 20;

    private final PrintStream out = console().isPresent() ? System.out : utf8(System.out);
    private final PrintStream err = console().isPresent() ? System.err : utf8(System.err);

    /** Programs that read a pipe expect UTF-8, whatever the system calls its own. */
    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public boolean showsOutput() {
        return console().isPresent();
    }

    @Override
    public boolean canAsk() {
        return console().isPresent();
    }

    @Override
    public String readAll() throws IOException {
        InputStream in = System.in;
        return new String(in.readNBytes(LONGEST_INPUT), StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Secret> askSecret(String question) {
        return console().map(console -> console.readPassword("%s ", question)).map(typed -> {
            try {
                return Secret.copyOf(typed);
            } finally {
                Arrays.fill(typed, '\0');
            }
        });
    }

    @Override
    public Optional<String> ask(String question) {
        return console().map(console -> console.readLine("%s ", question));
    }

    /** There is one only where both input and output are a terminal. */
    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
