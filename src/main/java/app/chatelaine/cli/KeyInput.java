package app.chatelaine.cli;

import app.chatelaine.core.discovery.KeyPaste;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import java.io.IOException;

/** Takes a key from a person or from standard input, without what stands around it. */
final class KeyInput {
    private KeyInput() {}

    /**
     * Asks a person without echo, else reads all of standard input.
     *
     * @param service its name, for the question
     * @return the key, to be closed by the caller; {@code SECRET_EMPTY} when there is none
     */
    static Outcome<Secret> read(Session session, String service) {
        var terminal = session.terminal();
        if (terminal.canAsk()) {
            return terminal.askSecret(session.messages().get("cli.add.ask", service))
                    .map(KeyInput::clean)
                    .orElseGet(() -> Outcome.failed(ProblemCode.SECRET_EMPTY));
        }
        try {
            return clean(terminal.readAll());
        } catch (IOException e) {
            return Outcome.failed(ProblemCode.FILE_UNREADABLE, "standard input", "it was closed");
        }
    }

    private static Outcome<Secret> clean(Secret typed) {
        try (typed) {
            return clean(typed.reveal());
        }
    }

    private static Outcome<Secret> clean(String text) {
        try (var paste = KeyPaste.of(text)) {
            return paste.secret().isEmpty()
                    ? Outcome.failed(ProblemCode.SECRET_EMPTY)
                    : Outcome.ok(paste.secret().copy());
        }
    }
}
