package app.chatelaine.cli;

import app.chatelaine.core.secret.Secret;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/** Where a command reads from and writes to. */
public interface Terminal {

    /** The answer alone. */
    PrintStream out();

    /** Notes, progress and errors. */
    PrintStream err();

    /** Whether a person sees what is written to {@link #out}. */
    boolean showsOutput();

    /** Whether a person can be asked. */
    boolean canAsk();

    /** All of standard input as UTF-8. */
    String readAll() throws IOException;

    /** Asks without echo; empty when the person ended the input. */
    Optional<Secret> askSecret(String question);

    /** Asks for a line; empty when the person ended the input. */
    Optional<String> ask(String question);
}
