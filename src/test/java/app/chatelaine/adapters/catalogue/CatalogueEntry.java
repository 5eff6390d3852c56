package app.chatelaine.adapters.catalogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of the list of further services as it was collected, turned into a service file. What the list says in prose only
 * stands beside the entry as rules and reads.
 */
final class CatalogueEntry {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Pattern BASIC = Pattern.compile("Basic base64\\((.*):(.*)\\)");

    private final JsonNode entry;

    CatalogueEntry(JsonNode entry) {
        this.entry = entry;
    }

    String toServiceFile() {
        var file = object();
        file.put("id", entry.path("id").stringValue());
        file.put("name", entry.path("name").stringValue());
        file.set("mark", object().put("letters", "Xx").put("color", "#444444"));
        file.set("pages", object().set("keys", entry.path("dashboardUrl")));
        file.set("environments", MAPPER.createArrayNode().add(environment()));
        file.set("inputs", inputs());
        file.set("auth", auth());
        file.set("keyShape", keyShape());
        file.set("programs", object().set("keyVariables", entry.path("envVars")));
        file.set("checks", checks());
        file.put("rotation", "web-page");
        if (entry.path("expiry").isString()) {
            file.set("notes", MAPPER.createArrayNode().add(entry.path("expiry")));
        }
        return file.toPrettyString();
    }

    private ObjectNode environment() {
        return object().put("id", "production").put("name", "Production").put("url", origin());
    }

    /** The address up to its path; it may hold inputs, so it is no {@link URI} yet. */
    private String origin() {
        String url = entry.at("/verify/url").stringValue();
        return url.substring(0, url.indexOf('/', "https://".length()));
    }

    private String path() {
        String path = entry.at("/verify/url").stringValue().substring(origin().length());
        // What goes into the query as proof is added to every request that proves who it is.
        return isQuery() ? path.replaceFirst("[?&]" + entry.at("/auth/name").stringValue() + "=\\{key}", "") : path;
    }

    private boolean isQuery() {
        return entry.at("/auth/type").stringValue().equals("query");
    }

    private ArrayNode inputs() {
        var inputs = MAPPER.createArrayNode();
        entry.path("inputs")
                .forEach(name -> inputs.add(object().put("id", name.stringValue())
                        .put("label", name.stringValue())
                        .put("required", true)));
        return inputs;
    }

    private ObjectNode auth() {
        String type = entry.at("/auth/type").stringValue();
        var auth = object().put("type", type);
        switch (type) {
            case "header", "query" ->
                auth.put("name", entry.at("/auth/name").stringValue())
                        .put("value", entry.at("/auth/valueTemplate").stringValue());
            case "basic" -> {
                var parts = BASIC.matcher(entry.at("/auth/valueTemplate").stringValue());
                if (!parts.matches()) {
                    throw new IllegalArgumentException(entry.path("id").stringValue());
                }
                auth.put("user", parts.group(1)).put("password", parts.group(2));
            }
            default -> {}
        }
        return auth;
    }

    private ObjectNode keyShape() {
        var shape = object();
        shape.set("pattern", entry.at("/keyFormat/regex"));
        shape.set("distinctive", entry.at("/keyFormat/distinctive"));
        shape.set("hint", entry.at("/keyFormat/example_shape"));
        return shape;
    }

    private ObjectNode checks() {
        var step =
                object().put("method", entry.at("/verify/method").stringValue()).put("url", "{url}" + path());
        var headers = object();
        entry.at("/verify/headers").propertyStream().forEach(header -> {
            if (!header.getKey().equals("Content-Type")) {
                headers.set(header.getKey(), header.getValue());
            }
        });
        step.set("headers", headers);
        if (entry.at("/verify/body").isObject()) {
            step.set("json", entry.at("/verify/body"));
        }
        step.set("reads", entry.path("readsFromHints"));
        step.set("answers", answers());
        var checks = object().put("cost", "read-only");
        checks.set("key", MAPPER.createArrayNode().add(step));
        if (entry.path("status").isObject()) {
            checks.set(
                    "feed",
                    object().put("url", entry.at("/status/url").stringValue())
                            .put("format", entry.at("/status/format").stringValue())
                            .set("okStatus", entry.at("/status/okStatus")));
        }
        return checks;
    }

    private ArrayNode answers() {
        var rules = MAPPER.createArrayNode();
        var accepted = object().put("id", "accepted").put("verdict", "accepted");
        accepted.set("status", entry.at("/verify/okStatus"));
        if (entry.at("/verify/okBody").isObject()) {
            accepted.put("pointer", okPointer());
            if (!entry.at("/verify/okBody/equals").isMissingNode()) {
                accepted.set("equals", entry.at("/verify/okBody/equals"));
            }
        }
        rules.add(accepted);
        entry.path("rulesFromHints").forEach(rules::add);
        boolean told = !entry.path("rulesFromHints").isEmpty();
        for (int status : statuses("invalid")) {
            // Where a bad key gets a good status, only the body tells.
            if (status / 100 != 2) {
                rules.add(rule("invalid-" + status, status, "rejected"));
            } else if (!told) {
                rules.add(rule("invalid-" + status, status, "rejected").put("pointer", okPointer()));
            }
        }
        for (int status : statuses("forbidden")) {
            if (status / 100 != 2 && !statuses("invalid").contains(status)) {
                rules.add(rule("forbidden-" + status, status, "forbidden"));
            }
        }
        return rules;
    }

    private String okPointer() {
        return "/" + entry.at("/verify/okBody/path").stringValue().replace('.', '/');
    }

    private List<Integer> statuses(String kind) {
        var statuses = new ArrayList<Integer>();
        entry.path(kind).path("status").forEach(status -> statuses.add(status.intValue()));
        return statuses;
    }

    private static ObjectNode rule(String id, int status, String verdict) {
        var rule = object().put("id", id).put("verdict", verdict);
        rule.set("status", MAPPER.createArrayNode().add(status));
        return rule;
    }

    private static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
