package app.chatelaine.adapters.keychain.javakeyring;

import app.chatelaine.adapters.keychain.javakeyring.WindowsCredentials.Credential;
import com.github.javakeyring.PasswordAccessException;
import java.util.List;
import java.util.Optional;

/**
 * The entries of one service as Python's {@code keyring} names them on Windows: the target is the service, or
 * {@code user@service} where the service's own target is another user's. Other users' targets are never touched.
 */
final class PythonOnWindows implements KeyringCalls {
    private static final String NOT_FOUND = "Error code 1168";

    private final String service;
    private final WindowsCredentials credentials;

    PythonOnWindows(String service, WindowsCredentials credentials) {
        this.service = service;
        this.credentials = credentials;
    }

    @Override
    public String get(String user) throws PasswordAccessException {
        for (String target : targets(user)) {
            var found = ofUser(target, user);
            if (found.isPresent()) {
                return found.get().password();
            }
        }
        throw new PasswordAccessException(NOT_FOUND);
    }

    @Override
    public void set(String user, String password) throws PasswordAccessException {
        boolean isWritten = false;
        for (String target : targets(user)) {
            if (ofUser(target, user).isPresent()) {
                credentials.write(target, new Credential(user, password));
                isWritten = true;
            }
        }
        if (!isWritten) {
            boolean isFree = credentials.read(service).isEmpty();
            credentials.write(isFree ? service : compound(user), new Credential(user, password));
        }
    }

    @Override
    public void delete(String user) throws PasswordAccessException {
        for (String target : targets(user)) {
            if (ofUser(target, user).isPresent()) {
                credentials.delete(target);
            }
        }
    }

    private Optional<Credential> ofUser(String target, String user) throws PasswordAccessException {
        return credentials.read(target).filter(found -> found.user().equals(user));
    }

    /** In the order in which Python looks. */
    private List<String> targets(String user) {
        return List.of(service, compound(user));
    }

    private String compound(String user) {
        return user + "@" + service;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
