package app.chatelaine.core.delivery;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a {@code .env} file can hold a value so that python-dotenv, Node's dotenv, docker compose and a POSIX shell all read
 * the same. Inside single quotes python-dotenv still expands <code>${</code> and shortens a backslash before a backslash or
 * a quote.
 */
enum DotEnvQuotes {
    NONE("", "[A-Za-z0-9_./:@+,=-]*"),
    SINGLE("'", "(?:(?!\\$\\{|\\\\\\\\|\\\\$)[^'\\p{Cntrl}])*"),
    DOUBLE("\"", "[^\"$`\\\\!\\p{Cntrl}]*");

    private final String mark;
    private final Pattern holds;

    DotEnvQuotes(String mark, String holds) {
        this.mark = mark;
        this.holds = Pattern.compile(holds);
    }

    /** The value as it stands behind the equals sign; empty when these quotes cannot hold it. */
    Optional<String> around(String value) {
        return holds.matcher(value).matches() ? Optional.of(mark + value + mark) : Optional.empty();
    }

    /** The value in these quotes, or else in the first that can hold it; empty when none can. */
    Optional<String> preferredAround(String value) {
        return around(value)
                .or(() -> Arrays.stream(values())
                        .flatMap(quotes -> quotes.around(value).stream())
                        .findFirst());
    }
}
