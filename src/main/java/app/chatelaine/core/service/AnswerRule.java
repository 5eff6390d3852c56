package app.chatelaine.core.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a service on an answer. All conditions that are given must hold.
 *
 * <p>{@code pointer}, {@code header} and {@code value} name the text that is looked at, at most one of them; without any of
 * them {@code equalTo} and {@code contains} look at the whole body. A pointer never finds anything in an answer that is not
 * JSON, and finds nothing missing there either.
 *
 * @param id names the rule in the evidence
 * @param status codes or classes such as {@code 200} and {@code 4xx}; empty for any
 * @param contentType a media type, {@code *} for any; null for any but a web page, as an API does not answer with one
 * @param header name of a header
 * @param pointer JSON pointer (RFC 6901) into the body
 * @param value name of a value that is known by then, such as a read one
 * @param equalTo templates of which the text must equal one; empty when it only must be there
 * @param contains texts of which one must be in it, in any case of letters; empty for no such condition
 * @param absent turns the condition round: what is named must not be there, or be null
 * @param verdict the id of the verdict, {@link #CONTINUE} or {@link #RENEW}
 * @param note why, as a clause that ends the line of evidence, over known values such as {@code {version}}; or null
 * @param warning a sentence that the user should read beside the verdict; or null
 */
public record AnswerRule(
        String id,
        List<String> status,
        @Nullable String contentType,
        @Nullable String header,
        @Nullable String pointer,
        @Nullable String value,
        List<String> equalTo,
        List<String> contains,
        boolean absent,
        String verdict,
        @Nullable String note,
        @Nullable String warning) {
    /** Go on with the next step. */
    public static final String CONTINUE = "continue";

    /** Fetch a new token and send the same request again; once in a check, then the rule is passed over. */
    public static final String RENEW = "renew";

    /** A content type that stands for any. */
    public static final String ANY_TYPE = "*";

    public AnswerRule {
        status = List.copyOf(status);
        equalTo = List.copyOf(equalTo);
        contains = List.copyOf(contains);
    }
}
