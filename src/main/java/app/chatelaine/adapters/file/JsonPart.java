package app.chatelaine.adapters.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of a document and where it stands. Every reader gives what it is asked for or throws
 * {@link DamagedDocumentException}; what nobody asks for is passed over.
 */
final class JsonPart {
    private final JsonNode node;
    private final @Nullable JsonPart parent;
    private final String name;

    private JsonPart(JsonNode node, @Nullable JsonPart parent, String name) {
        this.node = node;
        this.parent = parent;
        this.name = name;
    }

    static JsonPart document(JsonNode root) {
        return new JsonPart(root, null, "").requireObject();
    }

    static JsonPart item(JsonNode node, String list) {
        return new JsonPart(node, null, list + "[]");
    }

    /** Whether it is there, and not null. */
    boolean has(String field) {
        var value = node.get(field);
        return value != null && !value.isNull();
    }

    JsonPart object(String field) {
        return child(field).requireObject();
    }

    String text(String field) {
        return child(field).text();
    }

    @Nullable String optionalText(String field) {
        return has(field) ? text(field) : null;
    }

    boolean flag(String field) {
        var child = child(field);
        return child.require(child.node.isBoolean(), "a boolean").node.booleanValue();
    }

    int number(String field) {
        var child = child(field);
        return child.require(child.node.isIntegralNumber() && child.node.canConvertToInt(), "a whole number")
                .node
                .intValue();
    }

    @Nullable Integer optionalNumber(String field) {
        return has(field) ? Integer.valueOf(number(field)) : null;
    }

    long longNumber(String field) {
        var child = child(field);
        return child.require(child.node.isIntegralNumber() && child.node.canConvertToLong(), "a whole number")
                .node
                .longValue();
    }

    double decimal(String field) {
        var child = child(field);
        return child.require(child.node.isNumber(), "a number").node.doubleValue();
    }

    @Nullable Double optionalDecimal(String field) {
        return has(field) ? Double.valueOf(decimal(field)) : null;
    }

    Instant instant(String field) {
        return parsed(field, Instant::parse);
    }

    @Nullable Instant optionalInstant(String field) {
        return has(field) ? instant(field) : null;
    }

    @Nullable Duration optionalNanos(String field) {
        return has(field) ? Duration.ofNanos(longNumber(field)) : null;
    }

    /** What {@code parser} makes of the text; its {@link DateTimeException} or {@link IllegalArgumentException} is damage. */
    <T> T parsed(String field, Function<String, T> parser) {
        var child = child(field);
        try {
            return parser.apply(child.text());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw child.damaged("not understood");
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        return child(field).choice(type);
    }

    /** This text as the id of one of the constants. */
    <E extends Enum<E>> E choice(Class<E> type) {
        try {
            return Enum.valueOf(type, text().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw damaged("not understood");
        }
    }

    static String id(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Damaged where there is no list of this name. */
    void requireList(String field) {
        var child = child(field);
        child.require(child.node.isArray(), "a list");
    }

    <T> List<T> list(String field, Function<JsonPart, T> reader) {
        var child = child(field);
        child.require(child.node.isArray(), "a list");
        return child.node.values().stream()
                .map(item -> reader.apply(new JsonPart(item, child, "[]")))
                .toList();
    }

    /** The parts of an object by their names, in the order of the names. */
    <T> Map<String, T> map(String field, Function<JsonPart, T> reader) {
        var object = object(field);
        var map = new TreeMap<String, T>();
        for (var property : object.node.properties()) {
            map.put(property.getKey(), reader.apply(new JsonPart(property.getValue(), object, property.getKey())));
        }
        return map;
    }

    String text() {
        return require(node.isString(), "a text").node.stringValue();
    }

    int number() {
        return require(node.isIntegralNumber() && node.canConvertToInt(), "a whole number")
                .node
                .intValue();
    }

    JsonPart requireObject() {
        return require(node.isObject(), "an object");
    }

    DamagedDocumentException damaged(String how) {
        return new DamagedDocumentException(where() + " is " + how);
    }

    private JsonPart child(String field) {
        var value = node.get(field);
        if (value == null) {
            throw new JsonPart(node, this, field).damaged("missing");
        }
        return new JsonPart(value, this, field);
    }

    private JsonPart require(boolean right, String what) {
        if (!right) {
            throw damaged("not " + what);
        }
        return this;
    }

    private String where() {
        return parent == null ? name : parent.where() + "/" + name;
    }
}
