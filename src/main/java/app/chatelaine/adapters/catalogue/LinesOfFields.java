package app.chatelaine.adapters.catalogue;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** On which line each value of a JSON text stands, as a tree of values does not remember it. */
final class LinesOfFields {
    private final Map<String, Integer> lines = new HashMap<>();

    /** @throws tools.jackson.core.JacksonException when the text is not JSON */
    LinesOfFields(JsonMapper mapper, String json) {
        try (JsonParser parser = mapper.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!token.isStructEnd()) {
                    JsonPointer pointer = parser.streamReadContext().pathAsPointer(false);
                    lines.putIfAbsent(
                            pointer.toString(), parser.currentTokenLocation().getLineNr());
                }
            }
        }
    }

    /** The line of the value, or of what it would stand in. Counted from 1. */
    int lineOf(String pointer) {
        String place = pointer;
        while (!lines.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 1);
    }
}
