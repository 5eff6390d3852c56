package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.service.CheckStep.RequestTemplate;
import app.chatelaine.core.service.Filling;
import app.chatelaine.core.service.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one request: method, address, headers and a body as JSON, as a form or as a GraphQL query. */
final class RequestParser {
    static final String[] FIELDS = {"method", "url", "headers", "json", "form", "graphql", "variables"};

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private final KnownNames names;

    RequestParser(KnownNames names) {
        this.names = names;
    }

    RequestTemplate request(Part part, boolean authenticated) {
        String[] alsoKnown = authenticated ? new String[] {KnownNames.KEY} : new String[] {};
        List<String> bodies = Stream.of("json", "form", "graphql")
                .filter(body -> part.find(body).isPresent())
                .toList();
        if (bodies.size() > 1) {
            throw part.get(bodies.get(1)).wrong("one-body");
        }
        String method = part.find("method").map(p -> p.oneOf(METHODS)).orElse(bodies.isEmpty() ? "GET" : "POST");
        if (!bodies.isEmpty() && (method.equals("GET") || method.equals("HEAD"))) {
            throw part.get(bodies.getFirst()).wrong("no-body", method);
        }
        if (part.find("variables").isPresent() && !bodies.contains("graphql")) {
            throw part.get("variables").wrong("no-query");
        }
        boolean form = bodies.contains("form");
        return new RequestTemplate(
                method,
                names.address(part.get("url"), alsoKnown),
                authenticated,
                headers(part, alsoKnown),
                bodies.isEmpty() ? null : body(part, bodies.getFirst(), alsoKnown),
                bodies.isEmpty() ? null : form ? RequestTemplate.FORM : RequestTemplate.JSON);
    }

    private Map<String, String> headers(Part part, String... alsoKnown) {
        var headers = part.entries("headers", value -> names.template(value, alsoKnown));
        for (String name : headers.keySet()) {
            if (!AuthParser.HEADER.matcher(name).matches()) {
                throw part.get("headers").get(name).wrong("header", name.toLowerCase(Locale.ROOT));
            }
        }
        return headers;
    }

    private String body(Part request, String kind, String... alsoKnown) {
        Part part = request.get(kind);
        return switch (kind) {
            case "json" -> names.checked(part, part.json(), alsoKnown);
            case "form" -> form(part, alsoKnown);
            default -> graphql(names.template(part, alsoKnown), variables(request, alsoKnown));
        };
    }

    private Map<String, JsonNode> variables(Part request, String... alsoKnown) {
        return request.entries("variables", value -> {
            names.checked(value, value.json(), alsoKnown);
            return MAPPER.readTree(value.json());
        });
    }

    /** The request for another page: the same, with more in its query or more GraphQL variables. */
    RequestTemplate nextPage(RequestTemplate first, Part part) {
        var address = new StringBuilder(first.url());
        part.entries("query", names::template)
                .forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(Filling.QUERY.write(name))
                        .append('=')
                        .append(value));
        Map<String, JsonNode> more = variables(part);
        return new RequestTemplate(
                first.method(),
                address.toString(),
                first.authenticated(),
                first.headers(),
                first.body() == null || more.isEmpty() ? first.body() : withVariables(first.body(), more),
                first.contentType());
    }

    private String form(Part part, String... alsoKnown) {
        var fields = new LinkedHashMap<String, String>();
        part.entries(value -> names.template(value, alsoKnown))
                .forEach((name, value) ->
                        fields.put(Filling.QUERY.write(name), Template.of(value).escapeLiterals(Filling.QUERY)));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String graphql(String query, Map<String, JsonNode> variables) {
        return withVariables(MAPPER.createObjectNode().put("query", query).toString(), variables);
    }

    private static String withVariables(String body, Map<String, JsonNode> variables) {
        var object = (ObjectNode) MAPPER.readTree(body);
        if (!variables.isEmpty()) {
            object.withObjectProperty("variables").setAll(variables);
        }
        return MAPPER.writeValueAsString(object);
    }
}
