package app.chatelaine.cli;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.PassphraseSource;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.wiring.Program;
import app.chatelaine.wiring.StartOptions;
import app.chatelaine.wiring.StartOptions.Opening;
import app.chatelaine.wiring.Surroundings;
import app.chatelaine.wiring.Wiring;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The real program over a folder of the test, which lives through several commands, and a terminal on paper. */
final class CommandLineBench implements AutoCloseable {
    /** Of the vault. */
    static final String PASSPHRASE = "a long passphrase";

    private static final Messages MESSAGES = Messages.of(Locale.ENGLISH);

    final FakeTerminal terminal = new FakeTerminal();
    final Program program;

    /** How the window was last asked for. */
    @Nullable Opening opening;

    CommandLineBench(Path home) {
        this(home, "memory");
    }

    CommandLineBench(Path home, String keychain) {
        this(home, keychain, (vault, purpose) -> Outcome.failed(ProblemCode.VAULT_PASSPHRASE_MISSING, vault));
    }

    /** Over a vault, which remembers, unlike the memory that is the usual keychain of a test. */
    static CommandLineBench withVault(Path home) {
        return new CommandLineBench(home, "vault", (vault, purpose) -> Outcome.ok(Secret.copyOf(PASSPHRASE)));
    }

    private CommandLineBench(Path home, String keychain, PassphraseSource passphrases) {
        var surroundings = new Surroundings(MESSAGES, passphrases, slow -> {});
        program = ((Ok<Program>) Wiring.open(new StartOptions(home, keychain, false, false), surroundings)).value();
    }

    int run(String... arguments) {
        return new Cli(terminal, MESSAGES, (options, at) -> Outcome.ok(program.keptOpen()), options -> {
                    opening = options.opening();
                    return 0;
                })
                .run(arguments);
    }

    /** Adds an Ionworks account with {@code key} and gives its id. */
    String add(String name, String key, String... more) {
        terminal.input(key);
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"add", "ionworks", "--name", name}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        if (run(arguments) != 0) {
            throw new AssertionError(terminal.takeErr());
        }
        terminal.takeErr();
        return terminal.takeOut().strip();
    }

    JsonNode json(String... arguments) {
        run(arguments);
        return new ObjectMapper().readTree(terminal.takeOut());
    }

    @Override
    public void close() {
        program.close();
    }
}
