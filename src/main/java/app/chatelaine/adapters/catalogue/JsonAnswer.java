package app.chatelaine.adapters.catalogue;

import app.chatelaine.adapters.http.HttpAnswer;
import app.chatelaine.core.health.Answer;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** An answer over HTTP, its body parsed once and only when somebody looks into it. */
final class JsonAnswer implements Answer {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Digits stay as they were sent: a time in seconds does not become 1.588016253E9.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpAnswer.Answered answered;
    private Optional<JsonNode> parsed = Optional.empty();

    JsonAnswer(HttpAnswer.Answered answered) {
        this.answered = answered;
    }

    @Override
    public int status() {
        return answered.status();
    }

    @Override
    public String mediaType() {
        return answered.mediaType();
    }

    @Override
    public Optional<String> header(String name) {
        return answered.header(name);
    }

    @Override
    public String body() {
        return answered.body();
    }

    @Override
    public boolean isCut() {
        return answered.cut();
    }

    @Override
    public Optional<String> redirectedTo() {
        return Optional.ofNullable(answered.redirectedTo());
    }

    @Override
    public boolean isJson() {
        return !json().isMissingNode();
    }

    @Override
    public Optional<String> at(String pointer) {
        return at(json(), pointer);
    }

    /** As {@link #at(String)}, inside a part of an answer. */
    static Optional<String> at(JsonNode part, String pointer) {
        return text(part.at(JsonPointer.compile(pointer)));
    }

    /** The items of the list that a pointer points to; empty when that is none. */
    Optional<List<JsonNode>> items(String pointer) {
        JsonNode list = json().at(JsonPointer.compile(pointer));
        return list.isArray() ? Optional.of(list.valueStream().toList()) : Optional.empty();
    }

    @Override
    public Optional<String> sirenLink(String relation) {
        for (JsonNode link : json().path("links")) {
            for (JsonNode rel : link.path("rel")) {
                if (rel.isString() && rel.stringValue().equals(relation)) {
                    return text(link.path("href"));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (node.isValueNode()) {
            return Optional.of(node.asString());
        }
        return Optional.of(isListOfValues(node) ? joined(node) : node.toString());
    }

    private static boolean isListOfValues(JsonNode node) {
        return node.isArray() && node.valueStream().allMatch(JsonNode::isValueNode);
    }

    private static String joined(JsonNode list) {
        var text = new StringJoiner(" ");
        list.forEach(item -> text.add(item.asString()));
        return text.toString();
    }

    private JsonNode json() {
        if (parsed.isEmpty()) {
            parsed = Optional.of(parse());
        }
        return parsed.get();
    }

    /** Missing when it is no JSON, whatever it calls itself. */
    private JsonNode parse() {
        if (answered.cut() || answered.body().isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(answered.body());
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }
}
