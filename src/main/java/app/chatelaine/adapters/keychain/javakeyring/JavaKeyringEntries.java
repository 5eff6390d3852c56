package app.chatelaine.adapters.keychain.javakeyring;

import app.chatelaine.core.delivery.KeyringEntries;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import java.util.Optional;
import java.util.function.Function;

/** The entries of Python's {@code keyring} on macOS, where java-keyring names them alike, and on Windows. */
public final class JavaKeyringEntries implements KeyringEntries {
    private final Messages messages;
    private final Backend backend;
    private final Function<String, KeyringCalls.Opening> opening;

    /** @param opening by the name of the service */
    JavaKeyringEntries(Messages messages, Backend backend, Function<String, KeyringCalls.Opening> opening) {
        this.messages = messages;
        this.backend = backend;
        this.opening = opening;
    }

    public static JavaKeyringEntries ofMac(Messages messages) {
        return new JavaKeyringEntries(
                messages,
                Backend.MAC,
                service -> () -> KeyringCalls.of(Keyring.create(KeyringStorageType.OSX_KEYCHAIN), service));
    }

    public static JavaKeyringEntries ofWindows(Messages messages) {
        return new JavaKeyringEntries(
                messages,
                Backend.WINDOWS_WHOLE,
                service -> () -> new PythonOnWindows(service, new CredentialManager()));
    }

    @Override
    public Outcome<Optional<Secret>> read(String service, String user) {
        return with(service, store -> store.find(user));
    }

    @Override
    public Outcome<Done> write(String service, String user, Secret secret) {
        return with(service, store -> store.write(user, secret));
    }

    @Override
    public Outcome<Done> delete(String service, String user) {
        return with(service, store -> store.delete(user));
    }

    private <T> Outcome<T> with(String service, Function<JavaKeyringStore, Outcome<T>> use) {
        try (var store = new JavaKeyringStore(messages, backend, opening.apply(service))) {
            return use.apply(store);
        }
    }
}
