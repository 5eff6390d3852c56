package app.chatelaine.core.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a {@code .env} file, byte for byte. It never changes; setting a variable gives another one in which nothing
 * else is different.
 *
 * <p>Some readers take the last line of a variable and some the first, so all lines that set it are changed.
 */
final class DotEnvText {
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    /** A line with its line end, of whichever kind. */
    private static final Pattern LINE = Pattern.compile("[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$");

    /** A setting with a colon, as Node's dotenv and docker compose take it and others do not. */
    private static final Pattern WITH_COLON =
            Pattern.compile("[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*:[ \t].*", Pattern.DOTALL);

    private final String mark;
    private final List<String> lines;

    private DotEnvText(String mark, List<String> lines) {
        this.mark = mark;
        this.lines = List.copyOf(lines);
    }

    /** @param bytes of any encoding in which ASCII characters are themselves; only they are looked at */
    static DotEnvText of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        return new DotEnvText(
                mark,
                LINE.matcher(text.substring(mark.length()))
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    byte[] bytes() {
        return (mark + String.join("", lines)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The number of the first line, from 1, that keeps {@code variable} from being set: one on which readers differ, one of
     * a value that goes over several lines, or one with a character that no text has.
     */
    OptionalInt unclear(String variable) {
        for (int first = 0; first < lines.size(); ) {
            int next = endOfValue(first) + 1;
            if (isUnclear(lines.subList(first, next), variable)) {
                return OptionalInt.of(first + 1);
            }
            first = next;
        }
        return OptionalInt.empty();
    }

    private static boolean isUnclear(List<String> value, String variable) {
        String line = value.getFirst();
        if (line.indexOf('\0') >= 0) {
            return true;
        }
        if (value.size() > 1) {
            return value.stream().anyMatch(part -> isOf(part, variable));
        }
        var colon = WITH_COLON.matcher(line);
        return (colon.matches() && colon.group(1).equals(variable))
                || (isOf(line, variable) && DotEnvLine.of(line).isEmpty());
    }

    /** The last line of the value that begins on this line: the same one, but for a quote that is closed further down. */
    private int endOfValue(int first) {
        var quote = DotEnvLine.openQuote(lines.get(first));
        if (quote.isPresent()) {
            for (int next = first + 1; next < lines.size(); next++) {
                if (DotEnvLine.closing(lines.get(next), 0, quote.get()) >= 0) {
                    return next;
                }
            }
        }
        return first;
    }

    /** The values that lines give to {@code variable}, in their order, without quotes; unclear lines are passed over. */
    List<String> values(String variable) {
        return places(variable).stream()
                .flatMap(place -> DotEnvLine.of(lines.get(place)).stream())
                .map(DotEnvLine::unquoted)
                .toList();
    }

    /**
     * With {@code variable} on all lines that set it, or on a new one at the end; empty when no quotes hold the value.
     *
     * @throws IllegalStateException when a line is {@link #unclear}
     */
    Optional<DotEnvText> with(String variable, String value) {
        var changed = new ArrayList<>(lines);
        var places = places(variable);
        for (int place : places) {
            var line = DotEnvLine.of(lines.get(place)).orElseThrow(IllegalStateException::new);
            var other = line.with(value);
            if (other.isEmpty()) {
                return Optional.empty();
            }
            changed.set(place, other.get());
        }
        if (places.isEmpty()) {
            var other = new DotEnvLine(variable, variable, "", "").with(value);
            if (other.isEmpty()) {
                return Optional.empty();
            }
            append(changed, other.get());
        }
        return Optional.of(new DotEnvText(mark, changed));
    }

    /** A file whose last line has no end still has none afterwards. */
    private static void append(List<String> lines, String line) {
        String usual = lines.isEmpty() || endOf(lines.getFirst()).isEmpty() ? "\n" : endOf(lines.getFirst());
        if (!lines.isEmpty() && endOf(lines.getLast()).isEmpty()) {
            lines.set(lines.size() - 1, lines.getLast() + usual);
            lines.add(line);
        } else {
            lines.add(line + usual);
        }
    }

    private static String endOf(String line) {
        return line.substring(line.stripTrailing().length()).replaceAll("[^\r\n]", "");
    }

    /** The lines of {@code variable} as people may see them: the value masked, the comment left out. */
    List<Masked> masked(String variable, UnaryOperator<String> mask) {
        return places(variable).stream()
                .flatMap(place -> DotEnvLine.of(lines.get(place)).stream()
                        .map(line -> new Masked(place + 1, line.before().strip() + "=" + mask.apply(line.unquoted()))))
                .toList();
    }

    /** @param number of the line, from 1 */
    record Masked(int number, String text) {}

    private List<Integer> places(String variable) {
        var found = new ArrayList<Integer>();
        for (int line = 0; line < lines.size(); line = endOfValue(line) + 1) {
            if (isOf(lines.get(line), variable)) {
                found.add(line);
            }
        }
        return found;
    }

    private static boolean isOf(String line, String variable) {
        return DotEnvLine.nameIn(line).filter(variable::equals).isPresent();
    }
}
