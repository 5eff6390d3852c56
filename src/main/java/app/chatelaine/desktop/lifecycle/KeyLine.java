package app.chatelaine.desktop.lifecycle;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.lifecycle.ListedKey;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One key of a listing in words.
 *
 * @param beginning its first characters; empty where the service tells none
 * @param facts when it was made and used
 * @param holder who holds it here, or that it was made elsewhere
 * @param changes what can be done to it
 */
public record KeyLine(
        ListedKey listed, String title, String beginning, String facts, String holder, List<KeyChange> changes) {
    public KeyLine {
        changes = List.copyOf(changes);
    }

    static KeyLine of(ListedKey listed, Set<KeyChange> offered, Messages messages, RelativeTime times, Instant now) {
        var key = listed.key();
        var facts = new ArrayList<String>();
        if (key.enabled() != null) {
            facts.add(messages.get(key.isOff() ? "keys.off" : "keys.on"));
        }
        if (key.createdAt() != null) {
            facts.add(messages.get("keys.created", times.of(key.createdAt(), now)));
        }
        if (key.lastUsedAt() != null) {
            facts.add(messages.get("keys.used", times.of(key.lastUsedAt(), now)));
        }
        if (key.expiresAt() != null) {
            facts.add(messages.get("keys.expires", times.of(key.expiresAt(), now)));
        }
        if (!key.permissions().isEmpty()) {
            facts.add(messages.get("keys.may", String.join(", ", key.permissions())));
        }
        return new KeyLine(
                listed,
                key.title(),
                key.prefix() == null ? "" : key.prefix(),
                String.join(" · ", facts),
                holder(listed, messages),
                offered.stream()
                        .filter(change -> isUseful(change, listed))
                        .sorted()
                        .toList());
    }

    private static String holder(ListedKey listed, Messages messages) {
        if (listed.holders().isEmpty()) {
            return messages.get(listed.own() ? "keys.own" : "keys.elsewhere");
        }
        String names = listed.holders().stream().map(Account::name).collect(Collectors.joining(", "));
        return messages.get("keys.held", names);
    }

    /** What is off need not be switched off; where nobody knows, both are offered. */
    private static boolean isUseful(KeyChange change, ListedKey listed) {
        Boolean enabled = listed.key().enabled();
        return switch (change) {
            case DISABLE -> !Boolean.FALSE.equals(enabled);
            case ENABLE -> !Boolean.TRUE.equals(enabled);
            case REVOKE -> true;
        };
    }

    boolean isElsewhere() {
        return listed.holders().isEmpty() && !listed.own();
    }
}
