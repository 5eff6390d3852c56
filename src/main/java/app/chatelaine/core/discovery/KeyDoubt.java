package app.chatelaine.core.discovery;

import app.chatelaine.core.service.Service;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a pasted text may not be the key that was meant. A doubt is said; only several lines stop anybody. */
public enum KeyDoubt {
    /** Several lines that are no certificate: which of them is the key? */
    SEVERAL_LINES,
    /** Dots or stars in place of characters: copied from a page that does not show the key. */
    MASKED,
    /** An example from a manual, such as {@code your-api-key}. */
    PLACEHOLDER,
    /** A web address. */
    ADDRESS,
    INNER_SPACE,
    /** Letters that no HTTP header can carry, some of which only look like Latin ones. */
    NOT_ASCII,
    /** Unlike the keys of the chosen service. */
    SHAPE;

    private static final Pattern MASK = Pattern.compile("…|•{2,}|\\*{3,}|\\.{3,}|x{8,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?i)<.*>|\\$?\\{.*\\}|\\$\\w+|(your|my|insert|enter|change|replace)[-_ ]?.*(key|secret|token|me|here).*");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

    /** The weightiest doubt, if there is one. */
    public static Optional<KeyDoubt> of(KeyPaste paste, @Nullable Service service) {
        if (paste.lines() > 1) {
            return Optional.of(SEVERAL_LINES);
        }
        String text = paste.secret().reveal();
        if (text.startsWith("-----BEGIN ") || text.startsWith("{\n") || text.startsWith("{\r")) {
            return Optional.empty();
        }
        var noKey = standIn(text);
        if (noKey.isPresent()) {
            return noKey;
        }
        if (paste.hasInnerSpace()) {
            return Optional.of(INNER_SPACE);
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < '\u007F')) {
            return Optional.of(NOT_ASCII);
        }
        return isUnlike(service, text) ? Optional.of(SHAPE) : Optional.empty();
    }

    /** What stands where a key belongs and is none: {@link #MASKED}, {@link #PLACEHOLDER} or {@link #ADDRESS}. */
    public static Optional<KeyDoubt> standIn(String text) {
        if (MASK.matcher(text).find()) {
            return Optional.of(MASKED);
        }
        if (EXAMPLE.matcher(text).matches()) {
            return Optional.of(PLACEHOLDER);
        }
        return WEB_ADDRESS.matcher(text).matches() ? Optional.of(ADDRESS) : Optional.empty();
    }

    private static boolean isUnlike(@Nullable Service service, String key) {
        String pattern = service == null ? null : service.keyShape().pattern();
        return pattern != null && !key.isEmpty() && !key.matches(pattern);
    }
}
