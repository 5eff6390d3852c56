package app.chatelaine.sandbox;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field that a GraphQL operation asks for.
 *
 * @param arguments with variables put in
 * @param fields what is asked for inside of it; empty for a plain value
 */
record GraphqlField(String name, Map<String, JsonNode> arguments, List<GraphqlField> fields) {

    /** Of {@code value}, only what this field asks for. */
    JsonNode select(JsonNode value) {
        if (value.isArray()) {
            return Json.array(value.valueStream().map(this::select).toList());
        }
        if (!value.isObject()) {
            return require(value, fields.isEmpty(), "Field \"%s\" must not have a selection of subfields.");
        }
        var whole = require(value, !fields.isEmpty(), "Field \"%s\" must have a selection of subfields.");
        ObjectNode selected = Json.object();
        for (GraphqlField field : fields) {
            if (!whole.has(field.name)) {
                throw new GraphqlException("Cannot query field \"%s\" on field \"%s\".".formatted(field.name, name));
            }
            selected.set(field.name, field.select(whole.get(field.name)));
        }
        return selected;
    }

    private JsonNode require(JsonNode value, boolean right, String message) {
        if (!right && !value.isNull()) {
            throw new GraphqlException(message.formatted(name));
        }
        return value;
    }
}
