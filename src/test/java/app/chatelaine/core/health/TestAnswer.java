package app.chatelaine.core.health;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose parts a test says one by one.
 *
 * @param found what JSON pointers find
 * @param headerNames headers that are there, in lower case, with their values
 */
record TestAnswer(
        int status,
        String mediaType,
        String body,
        Map<String, String> found,
        Map<String, String> headerNames,
        @Nullable String redirect,
        boolean isCut)
        implements Answer {

    static TestAnswer of(int status, String mediaType, String body) {
        return new TestAnswer(status, mediaType, body, Map.of(), Map.of(), null, false);
    }

    static TestAnswer json(int status, String body) {
        return of(status, "application/json", body);
    }

    TestAnswer finding(Map<String, String> pointers) {
        return new TestAnswer(status, mediaType, body, pointers, headerNames, redirect, isCut);
    }

    TestAnswer withHeader(String name) {
        return name.isEmpty() ? this : withHeader(name, "yes");
    }

    TestAnswer withHeader(String name, String value) {
        return new TestAnswer(status, mediaType, body, found, Map.of(name, value), redirect, isCut);
    }

    TestAnswer redirectedTo(String origin) {
        return new TestAnswer(status, mediaType, body, found, headerNames, origin, isCut);
    }

    TestAnswer cut() {
        return new TestAnswer(status, mediaType, body, found, headerNames, redirect, true);
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headerNames.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<String> redirectedTo() {
        return Optional.ofNullable(redirect);
    }

    @Override
    public boolean isJson() {
        return !isCut && body.startsWith("{") && body.endsWith("}");
    }

    @Override
    public Optional<String> at(String pointer) {
        return isJson() ? Optional.ofNullable(found.get(pointer)) : Optional.empty();
    }

    @Override
    public Optional<String> sirenLink(String relation) {
        return Optional.empty();
    }
}
