package app.chatelaine.core.scan;

import app.chatelaine.core.delivery.DotEnvFile;
import app.chatelaine.core.discovery.KeyDoubt;
import app.chatelaine.core.discovery.ServiceGuess;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the keys of one line. */
final class LineReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{3,127}");
    private static final int SHORTEST = 8;
    private static final int LONGEST = 4096;

    /** Short texts with a known beginning are words of some program far more often than keys. */
    private static final int SHORTEST_BEHIND_PREFIX = 16;

    /** From this length on masks show how a key ends. */
    private static final int SHORTEST_HELD = 16;

    /** A place where the key is fetched from when it is needed. */
    private static final Pattern REFERENCE = Pattern.compile(
            "[$%{<(\\[!@*&].*|[A-Za-z][A-Za-z0-9+.-]*://.*|ENC\\[.*|vault:.*|arn:.*|.*\\$\\{.*|.*\\(.*|django-insecure-.*",
            Pattern.DOTALL);

    /** Of the rest of an address or of an escape. */
    private static final String BEHIND_KEY = "&?#@\\";

    private static final Pattern WITH_DIGIT = Pattern.compile(".*[0-9].*", Pattern.DOTALL);

    private final Catalogue catalogue;
    private final HeldKeys held;

    LineReader(Catalogue catalogue, HeldKeys held) {
        this.catalogue = catalogue;
        this.held = held;
    }

    /** The keys from {@code start} to before {@code end}, each once, from left to right. */
    List<KeyInFile> read(int number, byte[] bytes, int start, int end, FileKind kind) {
        String text = plain(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1), kind);
        var spans = new ArrayList<Span>();
        if (kind == FileKind.DOTENV) {
            ofDotEnv(text).ifPresent(spans::add);
        }
        behindVariables(text, kind, spans);
        ofKnownShape(text, kind, spans);
        held(text, spans);
        spans.sort(Comparator.comparingInt(Span::start));
        return spans.stream()
                .map(span ->
                        new KeyInFile(number, span.start() + 1, secret(text, span), span.service(), span.variable()))
                .toList();
    }

    /** JSON in JSON: escaped quotes and line ends as they are once read, of the same length. */
    private static String plain(String text, FileKind kind) {
        return (kind == FileKind.NOTEBOOK || kind == FileKind.CONFIG) && text.indexOf('\\') >= 0
                ? text.replace("\\\"", "\"\"")
                        .replace("\\n", "  ")
                        .replace("\\r", "  ")
                        .replace("\\t", "  ")
                : text;
    }

    /** As programs read it. What they read in different ways is looked at like any other text. */
    private Optional<Span> ofDotEnv(String text) {
        return DotEnvFile.setting(text).flatMap(variable -> {
            int start = text.indexOf(variable.value(), text.indexOf('=') + 1);
            return start < 0 || !isKey(variable.value())
                    ? Optional.empty()
                    : ServiceGuess.byVariable(catalogue, variable.name())
                            .map(guess -> new Span(
                                    start,
                                    start + variable.value().length(),
                                    Optional.of(guess.service()),
                                    Optional.of(variable.name())));
        });
    }

    private void behindVariables(String text, FileKind kind, List<Span> spans) {
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            String name = names.group();
            ServiceGuess.byVariable(catalogue, name)
                    .flatMap(guess -> AssignedValue.behind(text, names.start(), names.end(), kind)
                            .map(value -> new Span(
                                    value.start(), value.end(), Optional.of(guess.service()), Optional.of(name))))
                    .filter(span -> isKey(span.of(text)))
                    .ifPresent(span -> add(span, spans));
        }
    }

    static boolean isKey(String value) {
        return value.length() >= SHORTEST
                && value.length() <= LONGEST
                && value.chars().allMatch(c -> c > ' ' && c != '\u007F')
                && KeyDoubt.standIn(value).isEmpty()
                && !REFERENCE.matcher(value).matches();
    }

    private void ofKnownShape(String text, FileKind kind, List<Span> spans) {
        for (Service service : catalogue.services()) {
            String pattern = service.keyShape().pattern();
            if (!service.keyShape().distinctive() || pattern == null) {
                continue;
            }
            for (String prefix : service.keyShape().prefixes()) {
                for (int at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
                    if (begins(text, at, kind)) {
                        var span = new Span(at, endOfKey(text, at), Optional.of(service), Optional.empty());
                        if (isOfShape(span.of(text), prefix, pattern)) {
                            add(span.named(AssignedValue.nameBefore(text, at)), spans);
                        }
                    }
                }
            }
        }
    }

    /** In a program a key stands in quotes; what does not is a name. */
    private static boolean begins(String text, int at, FileKind kind) {
        boolean edge = at == 0 || !Boundary.isWord(text.charAt(at - 1));
        return edge && (kind != FileKind.PYTHON || (at > 0 && Boundary.isQuote(text.charAt(at - 1))));
    }

    private static int endOfKey(String text, int start) {
        int end = start;
        while (end < text.length()
                && !Boundary.isSeparator(text.charAt(end))
                && BEHIND_KEY.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > start && ".:!".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isOfShape(String key, String prefix, String pattern) {
        return key.length() >= prefix.length() + SHORTEST_BEHIND_PREFIX
                && isKey(key)
                && WITH_DIGIT.matcher(key.substring(prefix.length())).matches()
                && key.matches(pattern);
    }

    private void held(String text, List<Span> spans) {
        for (HeldKeys.Mask mask : held.masks()) {
            String tail = latin(mask.tail());
            for (int at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
                heldUpTo(text, at + tail.length(), latin(mask.prefix()))
                        .ifPresent(span -> add(span.named(AssignedValue.nameBefore(text, span.start())), spans));
            }
        }
    }

    /** The held key that ends here: every edge of a word in front may be its beginning. */
    private Optional<Span> heldUpTo(String text, int end, String prefix) {
        if (!Boundary.isEdge(text, end)) {
            return Optional.empty();
        }
        for (int start = end - 1; start >= 0 && end - start <= LONGEST; start--) {
            if (Boundary.isSeparator(text.charAt(start))) {
                return Optional.empty();
            }
            if (end - start >= SHORTEST_HELD && Boundary.isEdge(text, start) && text.startsWith(prefix, start)) {
                var span = new Span(start, end, Optional.empty(), Optional.empty());
                try (var secret = secret(text, span)) {
                    if (held.holds(secret)) {
                        return Optional.of(span);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static Secret secret(String text, Span span) {
        byte[] utf8 = span.of(text).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return Secret.copyOfUtf8(utf8);
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }

    private static void add(Span span, List<Span> spans) {
        if (spans.stream().noneMatch(other -> span.start() < other.end() && other.start() < span.end())) {
            spans.add(span);
        }
    }

    /** A place in the line; never its text. */
    private record Span(int start, int end, Optional<Service> service, Optional<String> variable) {
        String of(String text) {
            return text.substring(start, end);
        }

        Span named(Optional<String> name) {
            return new Span(start, end, service, name);
        }
    }
}
