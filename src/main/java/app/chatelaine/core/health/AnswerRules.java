package app.chatelaine.core.health;

import app.chatelaine.core.service.AnswerRule;
import app.chatelaine.core.service.Filling;
import app.chatelaine.core.service.Template;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the rule of a service that an answer fits. */
public final class AnswerRules {
    private AnswerRules() {}

    /** @param values known by now, by name; for rules that look at one or compare with one */
    public static Optional<AnswerRule> first(
            List<AnswerRule> rules, Answer answer, Function<String, Optional<String>> values) {
        return rules.stream().filter(rule -> fits(rule, answer, values)).findFirst();
    }

    private static boolean fits(AnswerRule rule, Answer answer, Function<String, Optional<String>> values) {
        return fitsStatus(rule.status(), answer.status())
                && fitsType(rule.contentType(), answer)
                && fitsText(rule, answer, values);
    }

    private static boolean fitsStatus(List<String> wanted, int status) {
        return wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(w -> w.endsWith("xx")
                                ? w.charAt(0) - '0' == status / 100
                                : w.equals(Integer.toString(status)));
    }

    /** Neither a web page nor a firewall's word is the service's own: it fits only where a rule asks for its type. */
    private static boolean fitsType(@Nullable String wanted, Answer answer) {
        if (wanted == null) {
            return !answer.isWebPage() && !answer.isFromFirewall();
        }
        return wanted.equals(AnswerRule.ANY_TYPE) || answer.mediaType().equals(wanted.toLowerCase(Locale.ROOT));
    }

    private static boolean fitsText(AnswerRule rule, Answer answer, Function<String, Optional<String>> values) {
        if (rule.pointer() != null && !answer.isJson()) {
            return false;
        }
        Optional<String> text = textOf(rule, answer, values);
        if (rule.absent()) {
            return text.isEmpty();
        }
        return text.filter(t -> equalsOne(rule.equalTo(), t, values))
                .filter(t -> containsOne(rule.contains(), t))
                .isPresent();
    }

    private static Optional<String> textOf(AnswerRule rule, Answer answer, Function<String, Optional<String>> values) {
        if (rule.pointer() != null) {
            return answer.at(rule.pointer());
        }
        if (rule.header() != null) {
            return answer.header(rule.header());
        }
        return rule.value() == null ? Optional.of(answer.body()) : values.apply(rule.value());
    }

    private static boolean equalsOne(List<String> wanted, String text, Function<String, Optional<String>> values) {
        return wanted.isEmpty()
                || wanted.stream()
                        .flatMap(w -> Template.of(w).fill(Filling.PLAIN, values).stream())
                        .anyMatch(text::equals);
    }

    private static boolean containsOne(List<String> wanted, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return wanted.isEmpty() || wanted.stream().anyMatch(w -> lower.contains(w.toLowerCase(Locale.ROOT)));
    }
}
