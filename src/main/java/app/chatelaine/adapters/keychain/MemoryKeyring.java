package app.chatelaine.adapters.keychain;

import app.chatelaine.core.delivery.KeyringEntries;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.secret.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A keyring that forgets, for the demo workspace and for tests. */
public final class MemoryKeyring implements KeyringEntries {
    private final Map<List<String>, Secret> entries = new HashMap<>();

    @Override
    public synchronized Outcome<Optional<Secret>> read(String service, String user) {
        return Outcome.ok(
                Optional.ofNullable(entries.get(List.of(service, user))).map(Secret::copy));
    }

    @Override
    public synchronized Outcome<Done> write(String service, String user, Secret secret) {
        entries.put(List.of(service, user), secret.copy());
        return Outcome.done();
    }

    @Override
    public synchronized Outcome<Done> delete(String service, String user) {
        entries.remove(List.of(service, user));
        return Outcome.done();
    }
}
