package app.chatelaine.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The GraphQL calls of ION that list and change API keys. A secret is in the answer that makes it and in no other. */
final class IonKeyCalls {
    private static final int PAGE = 100;

    private final IonRealm realm;

    IonKeyCalls(IonRealm realm) {
        this.realm = realm;
    }

    /** Relay paging; the cursor is the number of the key. */
    JsonNode list(Map<String, JsonNode> arguments) {
        int first = argument(arguments, "first").asInt(PAGE);
        int after = argument(arguments, "after").asInt(0);
        var rest = realm.clients().stream().filter(c -> c.number() > after).toList();
        var page = rest.stream().limit(first).toList();
        return Json.object(
                "edges", page.stream().map(IonKeyCalls::edge).toList(),
                "pageInfo",
                        Json.object(
                                "endCursor",
                                page.isEmpty() ? null : cursor(page.getLast()),
                                "hasNextPage",
                                rest.size() > page.size()));
    }

    JsonNode create() {
        var client = realm.add(Behaviour.ACCEPTED);
        return Json.object("apikey", node(client, client.secret()));
    }

    JsonNode update(Map<String, JsonNode> arguments) {
        var input = argument(arguments, "input");
        var client = client(input);
        boolean regenerate = input.path("regenerateSecret").asBoolean(false);
        if (regenerate) {
            realm.regenerate(client);
        }
        client.enable(input.path("enabled").asBoolean(client.isEnabled()));
        realm.touch(client);
        return Json.object("apikey", node(client, regenerate ? client.secret() : null));
    }

    JsonNode delete(Map<String, JsonNode> arguments) {
        var input = argument(arguments, "input");
        var client = client(input);
        if (!input.path("_etag").asString("").equals(client.etag())) {
            throw new GraphqlException("The resource was changed since: _etag does not match.");
        }
        realm.delete(client);
        return Json.object("apikey", node(client, null));
    }

    private IonClient client(JsonNode input) {
        return realm.client(input.path(IonRealm.CLIENT_ID).asString(""))
                .orElseThrow(() -> new GraphqlException("The resource does not exist."));
    }

    private static JsonNode edge(IonClient client) {
        return Json.object("cursor", cursor(client), "node", node(client, null));
    }

    private static String cursor(IonClient client) {
        return String.valueOf(client.number());
    }

    private static JsonNode node(IonClient client, @Nullable String secret) {
        return Json.object(
                "id", client.number(),
                "clientId", client.id(),
                "clientSecret", secret,
                "enabled", client.isEnabled(),
                "_etag", client.etag());
    }

    private static JsonNode argument(Map<String, JsonNode> arguments, String name) {
        return arguments.getOrDefault(name, MissingNode.getInstance());
    }
}
