package app.chatelaine.core.scan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value that a line gives to a name.
 *
 * @param start of the value, without quotes
 * @param end behind its last character
 */
record AssignedValue(int start, int end) {
    /** What stands between a name and its value: {@code =}, {@code :}, the comma of a call, and the quotes of the name. */
    private static final Pattern OPERATOR =
            Pattern.compile("['\"`]{0,2}\\]?\\s*(?:(=>|:=|=(?!=)|:(?!:))|(,))\\s*(?:[rbuRBU]{1,2}(?=['\"]))?");

    /** Shells set with a space, too: {@code set -x NAME value}. */
    private static final Pattern SHELL_SPACE = Pattern.compile("\\s+(?=[^\\s=#&|;])");

    private static final Pattern NAME_BEFORE =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]{0,63})['\"`]{0,2}\\]?\\s*(?:=>|:=|=|:)\\s*['\"`]{0,3}$");

    /** Long enough for every name; a line may be a whole document. */
    private static final int WINDOW = 128;

    private static final Pattern UNQUOTED_IN_NOTEBOOK = Pattern.compile("(?:%env|%set_env|export|!)\\s*\\w*\\s*$");

    /** The value behind the name that ends at {@code nameEnd}. */
    static Optional<AssignedValue> behind(String line, int nameStart, int nameEnd, FileKind kind) {
        Matcher operator = OPERATOR.matcher(line).region(nameEnd, line.length());
        if (operator.lookingAt()) {
            int start = operator.end();
            boolean ofCall = operator.group(2) != null;
            boolean quoted = start < line.length() && Boundary.isQuote(line.charAt(start));
            if (quoted) {
                return Optional.of(quoted(line, start));
            }
            return ofCall || !mayBeUnquoted(line, nameStart, kind)
                    ? Optional.empty()
                    : Optional.of(unquoted(line, start));
        }
        Matcher space = SHELL_SPACE.matcher(line).region(nameEnd, line.length());
        if (kind != FileKind.SHELL || !space.lookingAt()) {
            return Optional.empty();
        }
        int start = space.end();
        return Optional.of(Boundary.isQuote(line.charAt(start)) ? quoted(line, start) : unquoted(line, start));
    }

    /** The name to which the line gives the value that begins at {@code start}. */
    static Optional<String> nameBefore(String line, int start) {
        Matcher name = NAME_BEFORE.matcher(line.substring(Math.max(0, start - WINDOW), start));
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** In a program what is not quoted is a name or a call, but in a notebook shell commands stand, too. */
    private static boolean mayBeUnquoted(String line, int nameStart, FileKind kind) {
        return switch (kind) {
            case PYTHON -> false;
            case NOTEBOOK ->
                UNQUOTED_IN_NOTEBOOK
                        .matcher(line.substring(Math.max(0, nameStart - WINDOW), nameStart))
                        .find();
            default -> true;
        };
    }

    /** Up to the same quote; several in a row open as one. */
    private static AssignedValue quoted(String line, int at) {
        char quote = line.charAt(at);
        int start = at;
        while (start < line.length() && line.charAt(start) == quote) {
            start++;
        }
        int end = line.indexOf(quote, start);
        return new AssignedValue(start, end < 0 ? line.length() : end);
    }

    private static AssignedValue unquoted(String line, int start) {
        int end = start;
        while (end < line.length() && line.charAt(end) > ' ' && !Boundary.isQuote(line.charAt(end))) {
            end++;
        }
        while (end > start && ",;".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return new AssignedValue(start, end);
    }
}
