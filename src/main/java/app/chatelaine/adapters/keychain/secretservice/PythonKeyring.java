package app.chatelaine.adapters.keychain.secretservice;

import app.chatelaine.core.delivery.KeyringEntries;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The items that Python's {@code keyring} finds in the Secret Service: it looks for the attributes {@code service} and
 * {@code username} alone, and takes any that has them, so all of them get the same key.
 */
public final class PythonKeyring implements KeyringEntries {
    private static final String APPLICATION = "Python keyring library";

    private final SecretServiceAccess access;

    /** @param address finds the bus; asked at every new connection */
    public PythonKeyring(Messages messages, Supplier<Optional<String>> address, InstantSource clock) {
        access = new SecretServiceAccess(
                messages, address, SecretServiceStore.CALL_LIMIT, SecretServiceStore.PROMPT_LIMIT, clock);
    }

    @Override
    public Outcome<Optional<Secret>> read(String service, String user) {
        return access.ask(open -> {
            var items = open.find(query(service, user));
            return Outcome.ok(
                    items.isEmpty() ? Optional.empty() : Optional.of(SecretServiceAccess.read(open, items.getFirst())));
        });
    }

    @Override
    public Outcome<Done> write(String service, String user, Secret secret) {
        if (secret.isEmpty()) {
            return Outcome.failed(ProblemCode.SECRET_EMPTY);
        }
        return access.ask(open -> {
            var items = open.find(query(service, user));
            for (String item : items) {
                SecretServiceAccess.overwrite(open, item, secret);
            }
            if (items.isEmpty()) {
                String label = "Password for '%s' on '%s'".formatted(user, service);
                SecretServiceAccess.create(open, label, attributes(service, user), secret);
            }
            return Outcome.done();
        });
    }

    @Override
    public Outcome<Done> delete(String service, String user) {
        return access.ask(open -> {
            for (String item : open.find(query(service, user))) {
                open.unlock(item);
                open.deleteItem(item);
            }
            return Outcome.done();
        });
    }

    private static Map<String, String> query(String service, String user) {
        return Map.of("service", service, "username", user);
    }

    private static Map<String, String> attributes(String service, String user) {
        return Map.of("service", service, "username", user, "application", APPLICATION);
    }

    @Override
    public void close() {
        access.close();
    }
}
