package app.chatelaine.adapters.http;

import app.chatelaine.core.health.CheckResult.Timings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a call. A failure is a value, told in words without address details that could hold a key. */
public sealed interface HttpAnswer {

    int attempts();

    /**
     * A server answered.
     *
     * @param headers names in lower case
     * @param body at most 1 MiB as text; cut off where {@code cut} is true
     * @param redirectedTo origin that a refused redirect pointed to, such as {@code https://other.example}; null without one
     * @param timings of the last attempt
     */
    record Answered(
            int status,
            Map<String, List<String>> headers,
            String body,
            boolean cut,
            @Nullable String redirectedTo,
            Timings timings,
            int attempts)
            implements HttpAnswer {

        /** Says nothing of headers and body: they may hold a key that was just made. */
        @Override
        public String toString() {
            return "HTTP " + status;
        }

        public Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                    .findFirst();
        }

        /** Media type without parameters, in lower case; empty when none was sent. */
        public String mediaType() {
            return header("content-type")
                    .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                    .orElse("");
        }
    }

    /**
     * Nobody answered, or not in a way that can be read.
     *
     * @param words one clause that ends a sentence, such as {@code nothing answers there}
     */
    record NotAnswered(Reason reason, String words, int attempts) implements HttpAnswer {}

    enum Reason {
        DNS,
        REFUSED,
        TIMEOUT,
        TLS,
        /** A proxy on the way did not pass the call on. */
        PROXY,
        /** The connection ended, or what came was not HTTP. */
        BROKEN,
        /** Plain http to another machine, or an address that cannot be called. */
        NOT_ALLOWED,
        CANCELLED
    }
}
