package app.chatelaine.adapters.keychain.vault;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import java.util.Optional;
import java.util.function.Function;

/** The file that a vault lies in: owner-only from its first byte, never half written, one writer at a time. */
public interface VaultFile {

    /** Its path, for messages. */
    String path();

    /** What is in it; empty when there is no such file. */
    Outcome<Optional<byte[]>> read();

    /** Does {@code work} while every other writer is kept out, in this process and in others. */
    <T> Outcome<T> alone(Function<Writer, Outcome<T>> work);

    /** The one who may write now. */
    interface Writer {
        Outcome<Optional<byte[]>> read();

        /** Writes all of it, or leaves what was there. */
        Outcome<Done> write(byte[] content);
    }
}
