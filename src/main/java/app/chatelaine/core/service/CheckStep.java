package app.chatelaine.core.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of a check and how its answer is read.
 *
 * @param request what is sent
 * @param needs names of values that must be known, or the step is skipped; {@code !name} means must not be known
 * @param optional when true, an answer that no rule takes lets the check go on with the next step; no answer at all ends it
 * @param reads values taken from the answer, for later requests, for rules and for facts
 * @param answers rules on the answer, the first that fits decides; the general table follows after them
 */
public record CheckStep(
        RequestTemplate request,
        List<String> needs,
        boolean optional,
        List<ReadValue> reads,
        List<AnswerRule> answers) {
    public CheckStep {
        needs = List.copyOf(needs);
        reads = List.copyOf(reads);
        answers = List.copyOf(answers);
    }

    /** Whether a rule says what a good answer looks like, so that an answer with status 200 alone proves nothing. */
    public boolean describesGoodAnswer() {
        return answers.stream()
                .anyMatch(rule ->
                        rule.verdict().equals("accepted") || rule.verdict().equals(AnswerRule.CONTINUE));
    }

    /**
     * A request over {@code {url}}, environment values, account fields and values read by earlier steps.
     *
     * @param url beginning with a value that is an absolute address
     * @param authenticated whether the key goes with it
     * @param body JSON or form text; null for none
     * @param contentType of the body; null without one
     */
    public record RequestTemplate(
            String method,
            String url,
            boolean authenticated,
            Map<String, String> headers,
            @Nullable String body,
            @Nullable String contentType) {
        public static final String JSON = "application/json";
        public static final String FORM = "application/x-www-form-urlencoded";

        public RequestTemplate {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * A value taken from an answer, at most one of {@code header}, {@code pointer} and {@code siren}; with none of them the
     * template alone makes the value.
     *
     * @param name known to later steps under this name; the names of {@code ServiceFacts} become facts
     * @param header the header it is read from
     * @param pointer JSON pointer (RFC 6901) into the body
     * @param siren relation of a Siren link whose address is taken, made absolute
     * @param pattern a regular expression that must be found in it; its first group is taken; null for all of it
     * @param template wraps the value, which it calls {@code {value}}; null for the value as it is
     */
    public record ReadValue(
            String name,
            @Nullable String header,
            @Nullable String pointer,
            @Nullable String siren,
            @Nullable String pattern,
            @Nullable String template) {}
}
