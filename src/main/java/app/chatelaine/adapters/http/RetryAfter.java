package app.chatelaine.adapters.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;

/** What a server asks for in the header {@code Retry-After}. */
final class RetryAfter {
    private static final String NAME = "Retry-After";

    /** Longer than anybody waits; more digits need not be read. */
    private static final Duration VERY_LONG = Duration.ofDays(3650);

    private static final int READABLE_DIGITS = 8;

    private RetryAfter() {}

    /**
     * Reads seconds or an HTTP date.
     *
     * @return from {@code now} on and not negative; empty when the text is neither
     */
    static Optional<Duration> parse(String text, Instant now) {
        String stripped = text.strip();
        if (stripped.matches("[0-9]+")) {
            return Optional.of(
                    stripped.length() > READABLE_DIGITS ? VERY_LONG : Duration.ofSeconds(Integer.parseInt(stripped)));
        }
        return date(stripped).map(then -> then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    }

    private static Optional<Instant> date(String text) {
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c <= '~');
        return printable ? Optional.ofNullable(Headers.of(NAME, text).getInstant(NAME)) : Optional.empty();
    }
}
