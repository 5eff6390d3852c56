package app.chatelaine.cli.output;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.lifecycle.KeyAtService;
import app.chatelaine.core.lifecycle.ListedKey;
import app.chatelaine.core.lifecycle.Listing;
import app.chatelaine.core.text.Messages;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The keys that a service lists, in print. */
public final class KeyListingOutput {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NOTHING = "—";

    private KeyListingOutput() {}

    public static String json(Listing listing) {
        var array = JSON.arrayNode();
        listing.keys().forEach(listed -> array.add(object(listed)));
        return AccountJson.print(array);
    }

    private static ObjectNode object(ListedKey listed) {
        KeyAtService key = listed.key();
        var object = JSON.objectNode()
                .put("id", key.id())
                .put("name", key.name())
                .put("prefix", key.prefix())
                .put("createdAt", text(key.createdAt()))
                .put("lastUsedAt", text(key.lastUsedAt()))
                .put("expiresAt", text(key.expiresAt()))
                .put("enabled", key.enabled());
        key.permissions().forEach(object.putArray("permissions")::add);
        listed.holders().stream().map(Account::name).forEach(object.putArray("heldBy")::add);
        return object.put("own", listed.own());
    }

    public static String text(Listing listing, Messages messages) {
        var columns = new Columns()
                .row(
                        messages.get("cli.column.id"),
                        messages.get("cli.column.name"),
                        messages.get("cli.column.key"),
                        messages.get("cli.column.created"),
                        messages.get("cli.column.used"),
                        messages.get("cli.column.ends"),
                        messages.get("cli.column.state"),
                        messages.get("cli.column.held"));
        listing.keys().forEach(listed -> add(columns, listed, messages));
        return columns.print();
    }

    private static void add(Columns columns, ListedKey listed, Messages messages) {
        KeyAtService key = listed.key();
        columns.row(
                key.id(),
                orNothing(key.name()),
                orNothing(key.prefix()),
                orNothing(text(key.createdAt())),
                orNothing(text(key.lastUsedAt())),
                orNothing(text(key.expiresAt())),
                state(key, messages),
                holders(listed, messages));
    }

    private static String state(KeyAtService key, Messages messages) {
        if (key.enabled() == null) {
            return NOTHING;
        }
        return messages.get(key.isOff() ? "keys.off" : "keys.on");
    }

    private static String holders(ListedKey listed, Messages messages) {
        return listed.holders().isEmpty()
                ? messages.get("keys.elsewhere")
                : listed.holders().stream().map(Account::name).collect(Collectors.joining(", "));
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? NOTHING : text;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
