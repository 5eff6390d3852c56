package app.chatelaine.core.discovery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and the rest of its line, as shells, {@code .env} files, JSON, YAML and HTTP headers write it. Not a record, as
 * the value may be a key.
 */
final class Assignment {
    private static final String NAME = "([A-Za-z_][A-Za-z0-9_]{2,63})";

    /** The value of {@code =} must hold more than that: {@code …==} is the end of many a key. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?i)(?:export\\s+|set\\s+|declare\\s+-x\\s+|\\$env:|-\\s+|const\\s+|let\\s+)?" + NAME
                    + "\\s*=\\s*([^\\s=].*)"),
            Pattern.compile("(?i)(?:setx|set\\s+-\\w+)\\s+" + NAME + "\\s+(\\S.*)"),
            Pattern.compile("(?i)set\\s+\"" + NAME + "=(.+)\""),
            Pattern.compile("['\"]?([A-Za-z_][A-Za-z0-9_-]{2,63})['\"]?\\s*:\\s+(\\S.*)"),
            Pattern.compile("['\"]" + NAME + "['\"]\\s*:\\s*(\\S.*)"));

    private final String name;
    private final String value;

    private Assignment(String name, String value) {
        this.name = name;
        this.value = value;
    }

    static Optional<Assignment> of(String line) {
        return FORMS.stream()
                .map(form -> form.matcher(line))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> new Assignment(found.group(1), found.group(2)));
    }

    String name() {
        return name;
    }

    String value() {
        return value;
    }
}
