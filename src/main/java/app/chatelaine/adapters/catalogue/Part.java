package app.chatelaine.adapters.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One value of a service file, with the place where it stands, so that a mistake is told with its place. */
final class Part {
    private static final String USUAL_LANGUAGE = "en";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private final JsonNode node;
    private final String pointer;
    private final String language;

    private Part(JsonNode node, String pointer, String language) {
        this.node = node;
        this.pointer = pointer;
        this.language = language;
    }

    /** @param language of the words to take, as in {@link java.util.Locale#getLanguage} */
    static Part root(JsonNode node, String language) {
        return new Part(node, "", language);
    }

    InvalidPart wrong(String words, String... arguments) {
        return new InvalidPart(pointer, words, arguments);
    }

    String pointer() {
        return pointer;
    }

    /** This as an object with no other fields than these. */
    Part object(String... fields) {
        if (!node.isObject()) {
            throw wrong("object");
        }
        List<String> known = Arrays.asList(fields);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw child(name).wrong("unknown-field", String.join(", ", known));
            }
        }
        return this;
    }

    /** The value of a field of this object; a field that is null is not there. */
    Optional<Part> find(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(child(field));
    }

    Part get(String field) {
        return find(field).orElseThrow(() -> wrong("missing-field", field));
    }

    <T> @Nullable T orNull(String field, Function<Part, T> read) {
        return find(field).map(read).orElse(null);
    }

    <T> List<T> list(String field, Function<Part, T> read) {
        return find(field).map(part -> part.items(read)).orElse(List.of());
    }

    <T> List<T> items(Function<Part, T> read) {
        if (!node.isArray()) {
            throw wrong("list");
        }
        var items = new ArrayList<T>();
        for (int i = 0; i < node.size(); i++) {
            items.add(read.apply(new Part(node.get(i), pointer + "/" + i, language)));
        }
        return items;
    }

    /** All fields of an object whose names are free, in their order. */
    <T> Map<String, T> entries(String field, Function<Part, T> read) {
        return find(field).map(part -> part.entries(read)).orElse(Map.of());
    }

    <T> Map<String, T> entries(Function<Part, T> read) {
        if (!node.isObject()) {
            throw wrong("object");
        }
        var entries = new LinkedHashMap<String, T>();
        node.propertyNames().forEach(name -> entries.put(name, read.apply(child(name))));
        return entries;
    }

    /** A text that is not blank. */
    String text() {
        if (!node.isString()) {
            throw wrong("text");
        }
        if (node.stringValue().isBlank()) {
            throw wrong("blank");
        }
        return node.stringValue();
    }

    /** A text, number or truth value, as text. */
    String scalar() {
        if (!node.isString() && !node.isNumber() && !node.isBoolean()) {
            throw wrong("scalar");
        }
        return node.asString();
    }

    /** One such, or a list of them. */
    List<String> scalars() {
        return node.isArray() ? items(Part::scalar) : List.of(scalar());
    }

    /** A text of this form. */
    String text(Pattern form, String words) {
        String text = text();
        if (!form.matcher(text).matches()) {
            throw wrong(words, text);
        }
        return text;
    }

    /** What people read: one text for everybody, or one for each language, of which English is the one to fall back on. */
    String words() {
        return words(Part::text);
    }

    /** @param read takes each of the texts, so that a mistake shows in whatever language the program runs */
    String words(Function<Part, String> read) {
        if (!node.isObject()) {
            return read.apply(this);
        }
        get(USUAL_LANGUAGE);
        Map<String, String> texts = entries(part -> {
            part.requireLanguage();
            return read.apply(part);
        });
        return Objects.requireNonNull(texts.getOrDefault(language, texts.get(USUAL_LANGUAGE)));
    }

    private void requireLanguage() {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (!LANGUAGE.matcher(name).matches()) {
            throw wrong("language", name);
        }
    }

    /** One of these words. */
    String oneOf(List<String> choices) {
        String text = text();
        if (!choices.contains(text)) {
            throw wrong("choice", text, String.join(", ", choices));
        }
        return text;
    }

    String regularExpression() {
        String text = text();
        try {
            Pattern.compile(text);
            return text;
        } catch (PatternSyntaxException e) {
            throw wrong("regular-expression", e.getDescription());
        }
    }

    /** An absolute web address. */
    String webAddress() {
        String text = text();
        try {
            var uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return text;
            }
        } catch (URISyntaxException notAnAddress) {
            throw wrong("web-address", text);
        }
        throw wrong("web-address", text);
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw wrong("flag");
        }
        return node.booleanValue();
    }

    int number(int least, int most) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            throw wrong("number", Integer.toString(least), Integer.toString(most));
        }
        return node.intValue();
    }

    /** This value as JSON text. */
    String json() {
        return node.toString();
    }

    private Part child(String field) {
        String escaped = field.replace("~", "~0").replace("/", "~1");
        return new Part(node.path(field), pointer + "/" + escaped, language);
    }
}
