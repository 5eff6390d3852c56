package app.chatelaine.adapters.keychain.vault;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The file that a vault lies in, owner-only from its first byte and never half written. */
public interface VaultFile {

    /** Its path, for messages. */
    String path();

    /** What is in it; empty when there is no such file. */
    Optional<byte[]> read() throws IOException;

    /** Writes all of it, or leaves it as it was. */
    void write(byte[] content) throws IOException;

    /** Keeps every other writer out, in this process and in others, until it is closed; waits while another one does. */
    Closeable hold() throws IOException;
}
