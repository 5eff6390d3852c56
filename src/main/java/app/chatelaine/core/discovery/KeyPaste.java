package app.chatelaine.core.discovery;

import app.chatelaine.core.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a person pasted, made clean: the key, the variable name that stood before it, and what was taken off.
 *
 * <p>Understands a bare key and a line such as {@code export NAME="value"  # comment}, {@code $env:NAME = 'value'},
 * {@code set NAME=value}, {@code "name": "value",} or {@code Authorization: Bearer value}.
 */
public final class KeyPaste implements AutoCloseable {
    private final Secret secret;
    private final Optional<String> variable;
    private final List<Removed> removed;
    private final int lines;

    private KeyPaste(Secret secret, Optional<String> variable, List<Removed> removed, int lines) {
        this.secret = secret;
        this.variable = variable;
        this.removed = List.copyOf(removed);
        this.lines = lines;
    }

    public static KeyPaste of(String pasted) {
        var removed = new ArrayList<Removed>();
        String text = take(pasted, Trim.invisible(pasted), Removed.INVISIBLE, removed);
        text = take(text, Trim.lineEnds(text), Removed.LINE_END, removed);
        text = take(text, Trim.space(text), Removed.SPACE, removed);
        var lines = PastedLines.of(text);
        if (lines.size() > 1) {
            return new KeyPaste(Secret.copyOf(text), Optional.empty(), removed, lines.size());
        }
        text = take(text, lines.isEmpty() ? text : lines.getFirst(), Removed.COMMENT, removed);
        var assignment = Assignment.of(text);
        if (assignment.isPresent()) {
            text = take(text, assignment.get().value(), Removed.VARIABLE, removed);
            text = take(text, Trim.comment(text), Removed.COMMENT, removed);
        }
        text = take(text, Trim.separator(text, assignment.isPresent()), Removed.SEPARATOR, removed);
        text = take(text, Trim.quotes(text), Removed.QUOTES, removed);
        text = take(text, Trim.bearer(text), Removed.BEARER, removed);
        return new KeyPaste(Secret.copyOf(text), assignment.map(Assignment::name), removed, 1);
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

    /** Lines that are neither empty nor comments; the key is all of them when there are several. A certificate is one. */
    public int lines() {
        return lines;
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
        if (!before.equals(after) && !removed.contains(what)) {
            removed.add(what);
        }
        return after;
    }

    /** Something around a key that is not part of it. */
    public enum Removed {
        /** Byte order mark, zero-width and control characters. */
        INVISIBLE,
        LINE_END,
        SPACE,
        /** {@code NAME=} in front. */
        VARIABLE,
        /** {@code # …} behind, or in a line of its own. */
        COMMENT,
        /** A comma or semicolon behind. */
        SEPARATOR,
        QUOTES,
        /** {@code Bearer} in front. */
        BEARER
    }
}
