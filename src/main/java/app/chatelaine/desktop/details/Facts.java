package app.chatelaine.desktop.details;

import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.health.ServiceFacts;
import app.chatelaine.core.service.Input;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.shared.model.AccountState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of an account, in lines of a name and a value. */
final class Facts {
    private final Messages messages;
    private final RelativeTime times;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Messages messages, RelativeTime times) {
        this.messages = messages;
        this.times = times;
    }

    /** @param keychainName what a person calls the keychain that is in use */
    static List<Fact> of(AccountState state, Optional<String> keychainName, Messages messages, RelativeTime times) {
        var facts = new Facts(messages, times);
        facts.addKey(state.account().key(), state, keychainName);
        facts.addPlace(state);
        facts.addService(state);
        facts.addWords(state);
        return List.copyOf(facts.facts);
    }

    private void addKey(KeyFacts key, AccountState state, Optional<String> keychainName) {
        Instant created = key.createdAt();
        if (created == null) {
            add("created", messages.get("details.created.unknown"), "", "");
        } else {
            add(
                    "created",
                    times.date(created),
                    messages.get("details.created." + key.createdAtSource().name()),
                    times.exact(created));
        }
        Instant end = state.standing().age().expiresAt();
        if (end != null) {
            add("expires", times.date(end), "", times.exact(end));
        } else if (key.expiry() instanceof Expiry.Never) {
            add("expires", messages.get("details.expires.never"), "", "");
        } else {
            add("expires", "", messages.get("details.expires.unstated"), "");
        }
        String kept = keychainName.orElseGet(() -> messages.get("details.keychain." + key.keychain()));
        add("keychain", messages.get("details.keychain.readBack", kept), "", times.exact(key.storedAt()));
    }

    private void addPlace(AccountState state) {
        var account = state.account();
        var service = state.service();
        String own = account.url() == null ? "" : account.url();
        String address = service == null
                ? own
                : service.address(account.url(), account.environment(), account.fields())
                        .orElse(own);
        if (!address.isEmpty()) {
            add("address", address.replaceFirst("^https://", ""), "", address);
        }
        account.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> facts.add(new Fact(label(state, field.getKey()), field.getValue(), "", "")));
    }

    private static String label(AccountState state, String field) {
        return state.service() == null
                ? field
                : state.service().input(field).map(Input::label).orElse(field);
    }

    private void addService(AccountState state) {
        var told = state.lastCheck().map(result -> result.facts()).orElse(ServiceFacts.NONE);
        String identity = told.identity();
        if (identity != null) {
            add("identity", identity, "", "");
        }
        if (!told.scopes().isEmpty()) {
            add("scopes", String.join(", ", told.scopes()), "", "");
        }
    }

    private void addWords(AccountState state) {
        if (!state.account().tags().isEmpty()) {
            add("tags", String.join(", ", state.account().tags()), "", "");
        }
        if (!state.account().notes().isBlank()) {
            add("notes", state.account().notes(), "", "");
        }
    }

    private void add(String name, String value, String aside, String exact) {
        facts.add(new Fact(messages.get("details." + name), value, aside, exact));
    }

    /**
     * One line.
     *
     * @param aside what is said more quietly behind the value; may be empty
     * @param exact what the pointer learns by resting on the value; may be empty
     */
    record Fact(String name, String value, String aside, String exact) {}
}
