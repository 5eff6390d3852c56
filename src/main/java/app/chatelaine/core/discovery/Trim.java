package app.chatelaine.core.discovery;

import java.util.regex.Pattern;

/** Takes one thing at a time off the ends of a pasted text; a text without it comes back as it was. */
final class Trim {
    private static final String INVISIBLE = "\uFEFF\u200B\u200C\u200D\u2060\u00AD\u200E\u200F\u202A\u202C";
    private static final String STRAIGHT_QUOTES = "\"'`";
    private static final String CURLY_QUOTES = "“”„‟‘’‚‛«»‹›";
    private static final Pattern OUTER_LINE_ENDS = Pattern.compile("\\A[\\r\\n\u2028\u2029]+|[\\r\\n\u2028\u2029]+\\z");
    private static final Pattern OUTER_SPACE = Pattern.compile("\\A[\\s\u00A0\u3000]+|[\\s\u00A0\u3000]+\\z");
    private static final Pattern BEARER = Pattern.compile("(?i)\\Abearer\\s+(?=\\S)");
    private static final Pattern COMMENT = Pattern.compile("\\s+#.*\\z");
    private static final Pattern BEHIND_QUOTE = Pattern.compile("[,;]?\\s+#.*");

    private Trim() {}

    static String invisible(String text) {
        var visible = new StringBuilder(text.length());
        text.chars()
                .filter(c -> INVISIBLE.indexOf(c) < 0 && ((c >= ' ' && c != '\u007F') || Character.isWhitespace(c)))
                .forEach(c -> visible.append((char) c));
        return visible.toString();
    }

    static String lineEnds(String text) {
        return OUTER_LINE_ENDS.matcher(text).replaceAll("");
    }

    static String space(String text) {
        return OUTER_SPACE.matcher(text).replaceAll("");
    }

    /** A comment behind a value: after the closing quote, or after white space where there are no quotes. */
    static String comment(String value) {
        int end = quotedEnd(value);
        String rest = value.substring(end);
        return end > 0 && !BEHIND_QUOTE.matcher(rest).matches()
                ? value
                : value.substring(0, end) + COMMENT.matcher(rest).replaceFirst("");
    }

    /** A comma or semicolon behind the closing quote, or behind the value of an assignment. */
    static String separator(String text, boolean ofAssignment) {
        boolean ends = text.endsWith(",") || text.endsWith(";");
        boolean quoted = text.length() > 2 && quotedEnd(text) == text.length() - 1;
        return ends && (quoted || ofAssignment) ? space(text.substring(0, text.length() - 1)) : text;
    }

    static String quotes(String text) {
        boolean quoted = text.length() >= 2 && arePair(text.charAt(0), text.charAt(text.length() - 1));
        return quoted ? space(text.substring(1, text.length() - 1)) : text;
    }

    static String bearer(String text) {
        return BEARER.matcher(text).replaceFirst("");
    }

    /** The place behind the closing quote of a text that begins with an opening one; 0 when there is no such pair. */
    private static int quotedEnd(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (arePair(text.charAt(0), text.charAt(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Programs that make quotes curly disagree on which curls, so any two of them are a pair. */
    private static boolean arePair(char open, char close) {
        return STRAIGHT_QUOTES.indexOf(open) >= 0
                ? open == close
                : CURLY_QUOTES.indexOf(open) >= 0 && CURLY_QUOTES.indexOf(close) >= 0;
    }
}
