package app.chatelaine.core.health;

/**
 * Nobody answered, or nobody was asked.
 *
 * @param words why, as a clause that ends a sentence
 */
public record NoAnswer(Reason reason, String words) {

    public enum Reason {
        DNS,
        REFUSED,
        TIMEOUT,
        TLS,
        /** The connection ended, or what came was not HTTP. */
        BROKEN,
        /** A proxy on the way did not pass the request on. */
        PROXY,
        /** The request was not sent, as the rules for keys forbid it or its address cannot be called. */
        NOT_ALLOWED,
        CANCELLED
    }
}
