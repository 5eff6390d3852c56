package app.chatelaine.adapters.keychain.javakeyring;

import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;

/** The generic credentials of the Windows Credential Manager, by their target names. */
interface WindowsCredentials {

    Optional<Credential> read(String target) throws PasswordAccessException;

    void write(String target, Credential credential) throws PasswordAccessException;

    void delete(String target) throws PasswordAccessException;

    /** A user and a password; it does not print. */
    final class Credential {
        private final String user;
        private final String password;

        Credential(String user, String password) {
            this.user = user;
            this.password = password;
        }

        String user() {
            return user;
        }

        String password() {
            return password;
        }
    }
}
