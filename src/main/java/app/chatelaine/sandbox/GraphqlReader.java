package app.chatelaine.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads as much of GraphQL as ION's documented calls need: one operation with fields, arguments and variables; no aliases,
 * fragments or directives.
 */
final class GraphqlReader {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9]+|[_A-Za-z][_0-9A-Za-z]*|\\S");
    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]*");
    private static final String END = "";

    private final List<String> tokens;
    private final JsonNode variables;
    private int position;

    private GraphqlReader(String text, JsonNode variables) {
        this.variables = variables;
        tokens = TOKEN.matcher(text.replace(',', ' '))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /**
     * The operation as a field named {@code query} or {@code mutation}.
     *
     * @throws GraphqlException for what is no operation
     */
    static GraphqlField read(String text, JsonNode variables) {
        var reader = new GraphqlReader(text, variables);
        String kind = reader.peek().equals("{") ? "query" : reader.next();
        if (!kind.equals("query") && !kind.equals("mutation")) {
            throw unexpected(kind);
        }
        reader.skipHead();
        var operation = new GraphqlField(kind, Map.of(), reader.fields());
        if (!reader.peek().equals(END)) {
            throw unexpected(reader.peek());
        }
        return operation;
    }

    /** The name of the operation and the types of its variables, neither of which is needed. */
    private void skipHead() {
        while (!peek().equals("{") && !peek().equals(END)) {
            next();
        }
    }

    private List<GraphqlField> fields() {
        var fields = new ArrayList<GraphqlField>();
        expect("{");
        while (!peek().equals("}")) {
            fields.add(new GraphqlField(name(), arguments(), peek().equals("{") ? fields() : List.of()));
        }
        expect("}");
        return fields;
    }

    private Map<String, JsonNode> arguments() {
        var arguments = new HashMap<String, JsonNode>();
        if (peek().equals("(")) {
            next();
            while (!peek().equals(")")) {
                String name = name();
                expect(":");
                arguments.put(name, value());
            }
            expect(")");
        }
        return arguments;
    }

    private JsonNode value() {
        if (peek().equals("$")) {
            next();
            return variables.path(name());
        }
        return peek().equals("{") ? objectValue() : Json.read(next());
    }

    private ObjectNode objectValue() {
        ObjectNode object = Json.object();
        expect("{");
        while (!peek().equals("}")) {
            String name = name();
            expect(":");
            object.set(name, value());
        }
        expect("}");
        return object;
    }

    private String name() {
        String token = next();
        if (!NAME.matcher(token).matches()) {
            throw unexpected(token);
        }
        return token;
    }

    private void expect(String wanted) {
        String token = next();
        if (!token.equals(wanted)) {
            throw unexpected(token);
        }
    }

    private String peek() {
        return position < tokens.size() ? tokens.get(position) : END;
    }

    private String next() {
        String token = peek();
        position++;
        return token;
    }

    private static GraphqlException unexpected(String token) {
        return new GraphqlException(
                "Syntax Error: Unexpected %s.".formatted(token.equals(END) ? "<EOF>" : "\"" + token + "\""));
    }
}
