package app.chatelaine.core.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A text of a service file with places for values: {@code {name}}.
 *
 * <p>In an address a value is written as one segment or one query value; {@code {+name}}, and a value at the very beginning,
 * stand as they are. Braces with a blank inside are no place, so that GraphQL can be written: {@code { me { id } }}.
 */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{(\\+?)([A-Za-z][A-Za-z0-9_]*)}");

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    public static Template of(String text) {
        return new Template(text);
    }

    /** The names of the values that are put in. */
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        parts().stream().filter(Part::isPlace).forEach(part -> names.add(part.text()));
        return names;
    }

    /** The value at the very beginning, if there is one. */
    public Optional<String> firstName() {
        return parts().stream().findFirst().filter(Part::isPlace).map(Part::text);
    }

    /** The text with all values in it; empty when one of them is not known. */
    public Optional<String> fill(Filling filling, Function<String, Optional<String>> values) {
        return fill((part, before) -> filling, values);
    }

    /** As {@link #fill(Filling, Function)}, for an address. */
    public Optional<String> fillAddress(Function<String, Optional<String>> values) {
        return fill(Template::inAddress, values);
    }

    private static Filling inAddress(Part part, StringBuilder before) {
        if (before.isEmpty() || part.asItIs()) {
            return Filling.PLAIN;
        }
        return before.indexOf("?") >= 0 ? Filling.QUERY : Filling.PATH;
    }

    private Optional<String> fill(
            BiFunction<Part, StringBuilder, Filling> filling, Function<String, Optional<String>> values) {
        var filled = new StringBuilder();
        for (Part part : parts()) {
            Optional<String> piece = part.isPlace()
                    ? values.apply(part.text()).map(filling.apply(part, filled)::write)
                    : Optional.of(part.text());
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            filled.append(piece.get());
        }
        return Optional.of(filled.toString());
    }

    /** This template with everything but its places written in {@code filling}. */
    public String escapeLiterals(Filling filling) {
        var escaped = new StringBuilder();
        parts().forEach(part -> escaped.append(part.isPlace() ? part.source() : filling.write(part.text())));
        return escaped.toString();
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        var places = PLACE.matcher(text);
        int end = 0;
        while (places.find()) {
            if (places.start() > end) {
                parts.add(new Part(text.substring(end, places.start()), false, false));
            }
            parts.add(new Part(places.group(2), true, !places.group(1).isEmpty()));
            end = places.end();
        }
        if (end < text.length()) {
            parts.add(new Part(text.substring(end), false, false));
        }
        return parts;
    }

    /**
     * @param text the literal text, or the name of the value
     * @param asItIs whether the value is written without encoding
     */
    private record Part(String text, boolean isPlace, boolean asItIs) {
        String source() {
            return "{" + (asItIs ? "+" : "") + text + "}";
        }
    }
}
