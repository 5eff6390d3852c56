package app.chatelaine.core.health;

import java.util.Optional;

/** What a server answered, in the words that rules on answers are written in. */
public interface Answer {

    int status();

    /** In lower case, without parameters; empty when none was sent. */
    String mediaType();

    /** The first value of a header, its name in any case of letters. */
    Optional<String> header(String name);

    /** The body, at most 1 MiB of it. */
    String body();

    /** Whether the body was longer and is cut off. */
    boolean isCut();

    /** The origin that a redirect pointed to which was not followed, such as {@code https://other.example}. */
    Optional<String> redirectedTo();

    /** Whether the body is well-formed JSON. */
    boolean isJson();

    /**
     * What a JSON pointer (RFC 6901) points to: a text, number or truth value as text, a list of such as its parts with blanks
     * between, anything else as JSON. Empty when there is nothing, or null, or when the body is not JSON.
     */
    Optional<String> at(String pointer);

    /** The address of a Siren link of this relation, as it is written. */
    Optional<String> sirenLink(String relation);

    /** Whether this is a page for people, whatever it calls itself. */
    default boolean isWebPage() {
        String type = mediaType();
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return true;
        }
        String start = body().stripLeading();
        boolean looksLikeIt =
                start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5);
        return looksLikeIt && !isJson();
    }

    /** Whether something in between answered, and says so: a proxy, a firewall, a network that wants a sign-in. */
    default boolean isFromFirewall() {
        // Cloudflare and AWS say it in a header; to clients that take no web page Cloudflare sends a short code.
        return status() == 407
                || status() == 511
                || header("cf-mitigated").isPresent()
                || header("x-amzn-waf-action").isPresent()
                || (status() == 403 && body().startsWith("error code: 1"));
    }

    /** Whether the answer calls itself JSON. */
    default boolean saysJson() {
        return mediaType().equals("application/json") || mediaType().endsWith("+json");
    }
}
