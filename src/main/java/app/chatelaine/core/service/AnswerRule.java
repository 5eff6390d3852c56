package app.chatelaine.core.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a service on an answer. All conditions that are given must hold.
 *
 * @param id names the rule in the evidence
 * @param status codes or classes such as {@code 200} and {@code 4xx}; empty for any
 * @param contentType a media type, or null
 * @param header a header that must be there, or null
 * @param pointer JSON pointer (RFC 6901) into the body, or null
 * @param equalTo text the pointed value must equal; null when it only must be there
 * @param contains text that the pointed value, or without a pointer the body, holds in any case of letters; or null
 * @param absent turns the pointer condition round: the value must not be there, or be null
 * @param verdict the id of the verdict, or {@code continue} to go on with the next step
 * @param note a sentence shown with the verdict, over read values such as {@code {version}}; or null
 */
public record AnswerRule(
        String id,
        List<String> status,
        @Nullable String contentType,
        @Nullable String header,
        @Nullable String pointer,
        @Nullable String equalTo,
        @Nullable String contains,
        boolean absent,
        String verdict,
        @Nullable String note) {
    public static final String CONTINUE = "continue";

    public AnswerRule {
        status = List.copyOf(status);
    }
}
