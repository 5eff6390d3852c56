package app.chatelaine.adapters.file.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** What the {@code .gitignore} files from the top of a repository down to a folder say of folders in it. */
final class IgnoreRules {
    static final IgnoreRules NONE = new IgnoreRules(null, List.of());

    private final @Nullable IgnoreRules above;
    private final List<Rule> rules;

    private IgnoreRules(@Nullable IgnoreRules above, List<Rule> rules) {
        this.above = above;
        this.rules = rules;
    }

    /**
     * Of a folder that lies in the one these rules are for.
     *
     * @param base path of the folder with the {@code .gitignore}, with slashes and one at the end
     * @param lines of that file
     */
    IgnoreRules with(String base, List<String> lines) {
        var more = new ArrayList<Rule>();
        for (String line : lines) {
            String pattern = line.strip();
            if (pattern.isEmpty() || pattern.startsWith("#")) {
                continue;
            }
            boolean again = pattern.startsWith("!");
            expression(again ? pattern.substring(1) : pattern)
                    .ifPresent(expression -> more.add(new Rule(base, expression, again)));
        }
        return new IgnoreRules(this, more);
    }

    /** @param folder its path, with slashes */
    boolean ignores(String folder) {
        for (int i = rules.size() - 1; i >= 0; i--) {
            if (rules.get(i).matches(folder)) {
                return !rules.get(i).again();
            }
        }
        return above != null && above.ignores(folder);
    }

    /**
     * A pattern with a slash inside begins at its file's folder, another one fits in every folder. Empty for one that cannot be,
     * which git does not follow either.
     */
    private static Optional<Pattern> expression(String pattern) {
        String plain = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean anchored = plain.indexOf('/') >= 0;
        String rest = plain.startsWith("/") ? plain.substring(1) : plain;
        var expression = new StringBuilder(anchored ? "" : "(?:.*/)?");
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            if (rest.startsWith("**/", i)) {
                expression.append("(?:.*/)?");
                i += 2;
            } else if (rest.startsWith("**", i)) {
                expression.append(".*");
                i++;
            } else if (c == '*') {
                expression.append("[^/]*");
            } else if (c == '?') {
                expression.append("[^/]");
            } else if (c == '[' || c == ']' || c == '-') {
                expression.append(c);
            } else if (c == '!' && i > 0 && rest.charAt(i - 1) == '[') {
                expression.append('^');
            } else {
                expression.append(Pattern.quote(Character.toString(c)));
            }
        }
        try {
            return Optional.of(Pattern.compile(expression.toString()));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    /** @param again whether it takes back what another rule ignores */
    private record Rule(String base, Pattern pattern, boolean again) {
        boolean matches(String folder) {
            return folder.startsWith(base)
                    && pattern.matcher(folder.substring(base.length())).matches();
        }
    }
}
