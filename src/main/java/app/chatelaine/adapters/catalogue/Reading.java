package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.service.CheckStep.ReadValue;
import app.chatelaine.core.service.Filling;
import app.chatelaine.core.service.Template;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes one value out of an answer. */
final class Reading {
    /** No value that is worth reading is longer; a pattern is never run on more. */
    private static final int LONGEST = 4096;

    private Reading() {}

    /** The value; empty when the answer has none. */
    static Optional<String> of(ReadValue read, Reply.Answered reply, Values values) {
        return raw(read, reply)
                .filter(value -> value.length() <= LONGEST)
                .flatMap(value -> cut(read, value))
                .flatMap(value -> wrap(read, value, values));
    }

    private static Optional<String> raw(ReadValue read, Reply.Answered reply) {
        if (read.header() != null) {
            return reply.answer().header(read.header());
        }
        if (read.pointer() != null) {
            return reply.answer().at(read.pointer());
        }
        return read.siren() == null
                ? Optional.of("")
                : reply.answer().sirenLink(read.siren()).flatMap(link -> absolute(reply.url(), link));
    }

    private static Optional<String> absolute(String base, String link) {
        try {
            return Optional.of(new URI(base).resolve(new URI(link)).toString());
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> cut(ReadValue read, String value) {
        if (read.pattern() == null) {
            return Optional.of(value);
        }
        var found = Pattern.compile(read.pattern()).matcher(value);
        return found.find() ? Optional.ofNullable(found.group(Math.min(1, found.groupCount()))) : Optional.empty();
    }

    private static Optional<String> wrap(ReadValue read, String value, Values values) {
        return read.template() == null
                ? Optional.of(value)
                : Template.of(read.template())
                        .fill(
                                Filling.PLAIN,
                                name -> name.equals(KnownNames.VALUE) ? Optional.of(value) : values.withoutKey(name));
    }
}
