package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.health.ServiceFacts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes facts of what was read from answers under the facts' names. */
final class FactsReader {
    /** Epoch seconds beyond this lie after the year 5000, so they are milliseconds. */
    private static final long LATEST_SECONDS = 100_000_000_000L;

    private final Values values;

    FactsReader(Values values) {
        this.values = values;
    }

    ServiceFacts facts() {
        Map<String, String> read = values.read();
        return new ServiceFacts(
                instant(read.get("createdAt")).orElse(null),
                instant(read.get("lastUsedAt")).orElse(null),
                instant(read.get("expiresAt")).orElse(null),
                words(read.getOrDefault("scopes", ""), values),
                Optional.ofNullable(read.get("identity")).map(values::shown).orElse(null));
    }

    /** The words of a list, each fit to be shown. */
    static List<String> words(String text, Values values) {
        return Arrays.stream(text.split("[\\s,]+"))
                .filter(scope -> !scope.isEmpty())
                .map(values::shown)
                .toList();
    }

    /** ISO 8601 with or without a time, or epoch seconds or milliseconds; empty for anything else. */
    static Optional<Instant> instant(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            if (text.matches("[0-9]{1,15}(\\.[0-9]*)?")) {
                long number = Long.parseLong(text.split("\\.", -1)[0]);
                return Optional.of(
                        number > LATEST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
            }
            return Optional.of(
                    text.length() > "2026-01-01".length()
                            ? withTime(text)
                            : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unknownForm) {
            return Optional.empty();
        }
    }

    /** Without an offset it is taken for UTC, as services mean it. */
    private static Instant withTime(String text) {
        String iso = text.replaceFirst("^(\\S+) (\\S)", "$1T$2");
        boolean hasOffset = iso.matches(".*(Z|[+-][0-9]{2}:?[0-9]{2})");
        return OffsetDateTime.parse(hasOffset ? iso : iso + "Z").toInstant();
    }
}
