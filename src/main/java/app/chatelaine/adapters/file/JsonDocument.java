package app.chatelaine.adapters.file;

import app.chatelaine.adapters.file.JsonFormat.Reader;
import java.io.ByteArrayOutputStream;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns bytes into a value and back: the frame that all documents share is their schema number and the version of the
 * program that wrote them.
 *
 * @param <T> the value
 */
final class JsonDocument<T> {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** After a piece of a document there is the rest of it. */
    private static final ObjectReader PIECES = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonFormat<T> format;
    private final SchemaUpgrades upgrades;
    private final ObjectWriter writer;
    private final String version;

    /**
     * Sets up a kind of document.
     *
     * @param readable whether people may want to read it, so that it is written with line breaks
     * @param version of the program
     */
    JsonDocument(JsonFormat<T> format, SchemaUpgrades upgrades, boolean readable, String version) {
        this.format = format;
        this.upgrades = upgrades;
        this.writer = readable ? MAPPER.writerWithDefaultPrettyPrinter() : MAPPER.writer();
        this.version = version;
    }

    byte[] bytes(T value) {
        var bytes = new ByteArrayOutputStream();
        try (var json = writer.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberProperty("schema", upgrades.newest());
            json.writeStringProperty("writtenBy", version);
            format.write(value, json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    Reading<T> read(byte[] bytes) {
        try {
            int schema = schemaOf(bytes).orElseThrow(() -> new DamagedDocumentException("/schema is missing"));
            if (schema > upgrades.newest()) {
                return asFarAsUnderstood(bytes);
            }
            if (schema == upgrades.newest()) {
                return new Good<>(inPieces(bytes));
            }
            var document = (ObjectNode) MAPPER.readTree(bytes);
            return new Good<>(asTree(upgrades.upgrade(document, schema)));
        } catch (JacksonException | DamagedDocumentException e) {
            return new Damaged<>();
        }
    }

    /** It stands at the beginning of every document that a program wrote. */
    private static OptionalInt schemaOf(byte[] bytes) {
        try (var parser = MAPPER.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new DamagedDocumentException("no object");
            }
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                var token = parser.nextToken();
                if (name.equals("schema")) {
                    return token == JsonToken.VALUE_NUMBER_INT
                            ? OptionalInt.of(parser.getIntValue())
                            : OptionalInt.empty();
                }
                parser.skipChildren();
            }
            return OptionalInt.empty();
        }
    }

    private T inPieces(byte[] bytes) {
        var reader = format.reader();
        var rest = MAPPER.createObjectNode();
        try (var parser = MAPPER.createParser(bytes)) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    rest.putArray(name);
                    readItems(name, parser, reader);
                } else {
                    rest.set(name, PIECES.readTree(parser));
                }
            }
            if (parser.nextToken() != null) {
                throw new DamagedDocumentException("something follows the document");
            }
        }
        return reader.finish(JsonPart.document(rest));
    }

    private static void readItems(String list, JsonParser parser, Reader<?> reader) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            reader.item(list, JsonPart.item(PIECES.readTree(parser), list));
        }
    }

    private T asTree(ObjectNode document) {
        var reader = format.reader();
        var rest = MAPPER.createObjectNode();
        for (var field : document.properties()) {
            String name = field.getKey();
            if (field.getValue().isArray()) {
                rest.putArray(name);
                field.getValue().values().forEach(item -> reader.item(name, JsonPart.item(item, name)));
            } else {
                rest.set(name, field.getValue());
            }
        }
        return reader.finish(JsonPart.document(rest));
    }

    /** Most often a newer schema only adds what this program passes over. */
    private Reading<T> asFarAsUnderstood(byte[] bytes) {
        String writtenBy = MAPPER.readTree(bytes).path("writtenBy").asString("?");
        try {
            return new Newer<>(writtenBy, new Good<>(inPieces(bytes)));
        } catch (DamagedDocumentException e) {
            return new Newer<>(writtenBy, new Damaged<>());
        }
    }

    /** What came of reading. */
    sealed interface Reading<T> {}

    record Good<T>(T value) implements Reading<T> {}

    /**
     * Of a schema that this program does not know.
     *
     * @param writtenBy version of the program that wrote it
     * @param understood what this program makes of it: good or damaged
     */
    record Newer<T>(String writtenBy, Reading<T> understood) implements Reading<T> {}

    record Damaged<T>() implements Reading<T> {}
}
