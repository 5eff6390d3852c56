package app.chatelaine.cli.output;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Accounts as the command line's contract spells them, without secrets. */
public final class AccountJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AccountJson() {}

    public static String list(List<AccountStatus> accounts) {
        ArrayNode array = JSON.arrayNode();
        accounts.forEach(account -> array.add(object(account)));
        return print(array);
    }

    public static String one(AccountStatus account) {
        return print(object(account));
    }

    /** Prints with line breaks, as people read it, too. */
    public static String print(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    private static ObjectNode object(AccountStatus status) {
        var account = status.account();
        var object = JSON.objectNode()
                .put("id", account.id().value())
                .put("service", account.serviceId())
                .put("name", account.name())
                .put("environment", account.environment())
                .put("url", status.address());
        account.tags().forEach(object.putArray("tags")::add);
        object.set("key", key(status));
        object.put("staleness", status.age().staleness().id());
        object.set("health", health(status));
        object.set(
                "rotation", status.rotation().<JsonNode>map(RotationJson::brief).orElseGet(JSON::nullNode));
        object.set("destinations", DestinationOutput.of(account, status.look()));
        return object;
    }

    private static ObjectNode key(AccountStatus status) {
        var key = status.account().key();
        return JSON.objectNode()
                .put("masked", key.masked())
                .put("fingerprint", key.fingerprint())
                .put("createdAt", text(key.createdAt()))
                .put("createdAtSource", key.createdAtSource().name().toLowerCase(Locale.ROOT))
                .put("ageDays", status.age().days())
                .put("expiresAt", text(status.age().expiresAt()));
    }

    private static ObjectNode health(AccountStatus status) {
        return status.last()
                .map(AccountJson::health)
                .orElseGet(() -> JSON.objectNode()
                        .put("verdict", Verdict.NEVER_CHECKED.id())
                        .putNull("checkedAt")
                        .putNull("latencyMs")
                        .putNull("evidence")
                        .putNull("warning"));
    }

    private static ObjectNode health(CheckResult result) {
        return JSON.objectNode()
                .put("verdict", result.verdict().id())
                .put("checkedAt", result.at().toString())
                .put(
                        "latencyMs",
                        result.latency() == null
                                ? null
                                : Long.valueOf(result.latency().toMillis()))
                .put("evidence", result.evidence())
                .put("warning", result.warning());
    }

    private static @org.jspecify.annotations.Nullable String text(
            java.time.@org.jspecify.annotations.Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
