package app.chatelaine.core.service;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of a check and how its answer is read.
 *
 * @param request what is sent
 * @param needs names of values that must be known, or the step is skipped; {@code !name} means must not be known
 * @param optional when true, an answer that no rule takes, or none at all, lets the check go on with the next step
 * @param reads values taken from the answer, for later requests and for facts
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

    /**
     * A request over {@code {url}}, environment values, account fields and values read by earlier steps.
     *
     * @param url absolute, or beginning with a value that is absolute
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
        public RequestTemplate {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * A value taken from an answer.
     *
     * @param name known to later steps under this name; the names of {@code ServiceFacts} become facts
     * @param header the header it is read from; null when it is in the body
     * @param pointer JSON pointer (RFC 6901) into the body, or null
     * @param siren relation of a Siren link whose address is taken, or null
     * @param template wraps the value, which it calls {@code {value}}; null for the value as it is
     */
    public record ReadValue(
            String name,
            @Nullable String header,
            @Nullable String pointer,
            @Nullable String siren,
            @Nullable String template) {}
}
