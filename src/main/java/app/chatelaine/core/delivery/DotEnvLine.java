package app.chatelaine.core.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of a {@code .env} file that sets a variable, as bytes in ISO 8859-1.
 *
 * @param before the name, with what stands before it
 * @param name of the variable
 * @param value with its quotes
 * @param after the comment, with the white space around it, and the line end
 */
record DotEnvLine(String before, String name, String value, String after) {
    private static final Pattern SETTING =
            Pattern.compile("([ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*))[ \t]*=([^\r\n]*)([\r\n]*)");
    private static final String QUOTES = "'\"`";

    /** The variable that the line sets, whether or not all readers agree on its value. */
    static Optional<String> nameIn(String line) {
        var setting = SETTING.matcher(line);
        return setting.matches() ? Optional.of(setting.group(2)) : Optional.empty();
    }

    /** The quote that the line opens and does not close; empty when there is none. */
    static Optional<Character> openQuote(String line) {
        var setting = SETTING.matcher(line);
        if (!setting.matches()) {
            return Optional.empty();
        }
        String text = setting.group(3).stripLeading();
        return text.isEmpty() || !isQuote(text.charAt(0)) || closing(text, 1, text.charAt(0)) > 0
                ? Optional.empty()
                : Optional.of(text.charAt(0));
    }

    /** Where in {@code text} the quote is closed, from {@code start} on; -1 when it is not. */
    static int closing(String text, int start, char quote) {
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && quote != '`') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    /** Empty when the line sets nothing, and when readers would not agree where its value ends. */
    static Optional<DotEnvLine> of(String line) {
        var setting = SETTING.matcher(line);
        if (!setting.matches()) {
            return Optional.empty();
        }
        String rest = setting.group(3);
        String text = rest.stripLeading();
        boolean isSpaced = rest.length() > text.length();
        int end = text.isEmpty() || !isQuote(text.charAt(0)) ? endOfBare(text, isSpaced) : endOfQuoted(text);
        return end < 0
                ? Optional.empty()
                : Optional.of(new DotEnvLine(
                        setting.group(1),
                        setting.group(2),
                        text.substring(0, end),
                        separated(text.substring(end)) + setting.group(4)));
    }

    private static int endOfBare(String text, boolean isSpaced) {
        int comment = text.startsWith("#") && isSpaced ? 0 : text.length();
        for (int i = 1; i < comment; i++) {
            if (text.charAt(i) == '#' && Character.isWhitespace(text.charAt(i - 1))) {
                comment = i;
            }
        }
        return text.substring(0, comment).stripTrailing().length();
    }

    /** Behind a closed quote nothing but a comment may stand. */
    private static int endOfQuoted(String text) {
        int closed = closing(text, 1, text.charAt(0));
        String behind = text.substring(closed + 1);
        boolean isComment = behind.isBlank() || behind.stripLeading().startsWith("#");
        return closed > 0 && isComment ? closed + 1 : -1;
    }

    private static String separated(String comment) {
        return comment.startsWith("#") ? " " + comment : comment;
    }

    private static boolean isQuote(char character) {
        return QUOTES.indexOf(character) >= 0;
    }

    /** In the quotes that the line has, where they can hold the value; without spaces at the sign, which shells do not take. */
    Optional<String> with(String newValue) {
        return quotes().preferredAround(newValue)
                .map(quoted -> before + "="
                        + new String(quoted.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                        + after);
    }

    private DotEnvQuotes quotes() {
        return switch (value.isEmpty() ? ' ' : value.charAt(0)) {
            case '\'' -> DotEnvQuotes.SINGLE;
            case '"' -> DotEnvQuotes.DOUBLE;
            default -> DotEnvQuotes.NONE;
        };
    }

    /** As python-dotenv reads it, which agrees with the others on all that {@link DotEnvQuotes} writes. */
    String unquoted() {
        String text = new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        if (text.isEmpty() || !isQuote(text.charAt(0))) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        return switch (text.charAt(0)) {
            case '\'' -> inner.replaceAll("\\\\([\\\\'])", "$1");
            case '"' -> inner.replaceAll("\\\\([\\\\\"$`])", "$1");
            default -> inner;
        };
    }

    /** Never the value. */
    @Override
    public String toString() {
        return name;
    }
}
