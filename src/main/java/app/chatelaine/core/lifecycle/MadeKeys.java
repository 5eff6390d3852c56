package app.chatelaine.core.lifecycle;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds out by listing whether a key was made. A new one is only named: it might be somebody else's of the same moment. */
public final class MadeKeys {
    private final ServiceKeys keys;

    public MadeKeys(ServiceKeys keys) {
        this.keys = keys;
    }

    /** The ids of all keys there are, in order; empty when they cannot be listed, as who may create may not list. */
    public Optional<List<String>> ids(Service service, Account account, Secret key, Cancel cancel) {
        return service.lifecycle().list() == null
                ? Optional.empty()
                : keys.list(service, account, key, cancel)
                        .fold(
                                all -> Optional.of(all.stream()
                                        .map(KeyAtService::id)
                                        .sorted()
                                        .toList()),
                                problem -> Optional.empty());
    }

    /** The ids of those that are there and were not {@code before}; empty when they cannot be listed. */
    public Optional<List<String>> since(Collection<String> before, Service service, Account account, Secret key) {
        // Not to be cancelled: whoever stops waiting for the answer must still hear what became of the key.
        return ids(service, account, key, new Cancel())
                .map(now -> now.stream().filter(id -> !before.contains(id)).toList());
    }
}
