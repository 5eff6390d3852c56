package app.chatelaine.core.discovery;

import app.chatelaine.core.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person pasted, made clean: the key, the variable name that stood before it, and what was taken off.
 *
 * <p>Understands a bare key and a line such as {@code export NAME="value"}, {@code $env:NAME = 'value'} or {@code NAME: value}.
 */
public final class KeyPaste implements AutoCloseable {
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?:export\\s+|set\\s+|\\$env:)?([A-Za-z_][A-Za-z0-9_]{2,63})\\s*(?:=|:\\s)\\s*(\\S.*)", Pattern.DOTALL);
    private static final String INVISIBLE = "\uFEFF\u200B\u200C\u200D\u2060\u00AD\u200E\u200F";
    private static final String QUOTES = "\"'`“”‘’";

    private final Secret secret;
    private final Optional<String> variable;
    private final List<Removed> removed;

    private KeyPaste(Secret secret, Optional<String> variable, List<Removed> removed) {
        this.secret = secret;
        this.variable = variable;
        this.removed = List.copyOf(removed);
    }

    public static KeyPaste of(String pasted) {
        var removed = new ArrayList<Removed>();
        String text = take(pasted, withoutInvisible(pasted), Removed.INVISIBLE, removed);
        text = take(text, text.replaceAll("[\\r\\n]+\\z|\\A[\\r\\n]+", ""), Removed.LINE_END, removed);
        text = take(text, text.strip(), Removed.SPACE, removed);
        Optional<String> variable = Optional.empty();
        var assignment = ASSIGNMENT.matcher(text);
        if (assignment.matches()) {
            variable = Optional.of(assignment.group(1));
            text = take(text, assignment.group(2).strip(), Removed.VARIABLE, removed);
        }
        text = take(text, withoutQuotes(text), Removed.QUOTES, removed);
        return new KeyPaste(Secret.copyOf(text), variable, removed);
    }

    /** The key, closed together with this. */
    public Secret secret() {
        return secret;
    }

    public Optional<String> variable() {
        return variable;
    }

    /** What was taken off, in the order it was found. */
    public List<Removed> removed() {
        return removed;
    }

    /** Whether white space is left inside, which no known key has: most likely more than a key was pasted. */
    public boolean hasInnerSpace() {
        return secret.reveal().chars().anyMatch(Character::isWhitespace);
    }

    @Override
    public void close() {
        secret.close();
    }

    private static String take(String before, String after, Removed what, List<Removed> removed) {
        if (!before.equals(after)) {
            removed.add(what);
        }
        return after;
    }

    private static String withoutInvisible(String text) {
        var visible = new StringBuilder(text.length());
        text.chars()
                .filter(c -> INVISIBLE.indexOf(c) < 0 && (c >= ' ' || c == '\n' || c == '\r' || c == '\t'))
                .forEach(c -> visible.append((char) c));
        return visible.toString();
    }

    private static String withoutQuotes(String text) {
        boolean quoted = text.length() >= 2
                && QUOTES.indexOf(text.charAt(0)) >= 0
                && QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0;
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** Something around a key that is not part of it. */
    public enum Removed {
        /** Byte order mark, zero-width and control characters. */
        INVISIBLE,
        LINE_END,
        SPACE,
        /** {@code NAME=} in front. */
        VARIABLE,
        QUOTES
    }
}
