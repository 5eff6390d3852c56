package app.chatelaine.cli;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.PassphraseSource;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.wiring.Passphrases;
import app.chatelaine.wiring.Program;
import app.chatelaine.wiring.StartOptions;
import app.chatelaine.wiring.Surroundings;
import app.chatelaine.wiring.Wiring;

/** Opens the real program for a command: asks at the prompt, tells on standard error. */
public final class CommandLineStart implements Session.Opener {
    private final Messages messages;

    public CommandLineStart(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Outcome<Program> open(StartOptions options, Terminal terminal) {
        return Wiring.open(
                options,
                new Surroundings(
                        messages,
                        Passphrases.fromFileOr(messages, prompt(terminal)),
                        keychain -> terminal.err().println(messages.get("cli.keychain.slow", keychain))));
    }

    /** A new vault's passphrase is typed twice, as a slip would lock its keys away for good. */
    private PassphraseSource prompt(Terminal terminal) {
        return (vault, purpose) -> {
            String question = messages.get("cli.vault." + purpose.name().toLowerCase(java.util.Locale.ROOT), vault);
            return ask(terminal, question, vault).then(first -> {
                if (purpose != PassphraseSource.Purpose.CREATE) {
                    return Outcome.ok(first);
                }
                return ask(terminal, messages.get("cli.vault.repeat"), vault).then(second -> {
                    try (second) {
                        return first.matches(second)
                                ? Outcome.ok(first)
                                : Outcome.failed(ProblemCode.VALUE_INVALID, messages.get("cli.vault.repeated"), "•••");
                    }
                });
            });
        };
    }

    private static Outcome<Secret> ask(Terminal terminal, String question, String vault) {
        return terminal.askSecret(question)
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.failed(ProblemCode.VAULT_PASSPHRASE_MISSING, vault));
    }
}
