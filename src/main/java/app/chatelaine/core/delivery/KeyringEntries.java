package app.chatelaine.core.delivery;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.secret.Secret;
import java.util.Optional;

/** The entries of the system's keychain that Python's {@code keyring} reads and writes. Calls block. */
public interface KeyringEntries extends AutoCloseable {

    /** What {@code keyring.get_password(service, user)} gives, to be closed by the caller; empty when it gives nothing. */
    Outcome<Optional<Secret>> read(String service, String user);

    /** What {@code keyring.set_password(service, user, …)} does. */
    Outcome<Done> write(String service, String user, Secret secret);

    /** Removes the entry; removing what is not there is done, too. */
    Outcome<Done> delete(String service, String user);

    /** Ends the connection to the keychain, if there is one. */
    @Override
    default void close() {}
}
