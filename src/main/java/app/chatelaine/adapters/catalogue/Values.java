package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.health.Redactor;
import app.chatelaine.core.service.Filling;
import app.chatelaine.core.service.Origin;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Template;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be put into the templates of a service's requests: the account's address and fields, values of its environment,
 * values read from answers, and the key. One for each piece of work; it holds the key as text and goes with it.
 */
final class Values {
    /** Longest value of a server's that is shown to a person. */
    private static final int LONGEST_SHOWN = 120;

    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> read = new LinkedHashMap<>();
    private final Set<Origin> origins = new HashSet<>();
    private final Redactor redactor;

    Values(Service service, Account account, String program, String key, Redactor redactor) {
        this.redactor = redactor;
        if (account.url() == null) {
            // With an address of its own an account is no part of the environment whose name it may bear.
            service.environment(account.environment()).ifPresent(e -> known.putAll(e.values()));
        }
        account.fields().forEach((name, value) -> {
            if (!value.isBlank()) {
                known.put(name, value);
            }
        });
        service.address(account.url(), account.environment(), account.fields())
                .ifPresent(url -> known.put(KnownNames.URL, url));
        known.replaceAll((name, value) -> Origin.of(value).isPresent() ? value.replaceFirst("/+$", "") : value);
        known.values().forEach(value -> Origin.of(value).ifPresent(origins::add));
        known.put(KnownNames.APP, program);
        known.put(KnownNames.KEY, key);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** As {@link #get}, but the key is not known. */
    Optional<String> withoutKey(String name) {
        return name.equals(KnownNames.KEY) ? Optional.empty() : get(name);
    }

    boolean hasAddress() {
        return get(KnownNames.URL).flatMap(Origin::of).isPresent();
    }

    /** Whether the account itself names this origin, in its address or in a field. What a server says does not count. */
    boolean isDeclared(Origin origin) {
        return origins.contains(origin);
    }

    /** Whether this is the origin of the account's address. */
    boolean isBase(Origin origin) {
        return get(KnownNames.URL).flatMap(Origin::of).filter(origin::equals).isPresent();
    }

    /** Keeps a value that an answer gave. */
    void put(String name, String value) {
        known.put(name, value);
        read.put(name, value);
    }

    void forget(String name) {
        known.remove(name);
        read.remove(name);
    }

    /** What was read from answers so far. */
    Map<String, String> read() {
        return read;
    }

    /** A sentence of a service file with its values in it, fit to be shown; empty when a value is missing. */
    Optional<String> show(String sentence) {
        return Template.of(sentence)
                .fill(Filling.PLAIN, name -> withoutKey(name).map(this::shown));
    }

    /** One short line without secrets. */
    String shown(String value) {
        String line = redactor.redact(value).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
