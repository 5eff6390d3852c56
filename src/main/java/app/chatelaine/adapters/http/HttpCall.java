package app.chatelaine.adapters.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to a service. Any part of it may hold a key: it never goes to another origin, it prints as its method and path
 * alone, and it is not a record.
 */
public final class HttpCall {
    private final String method;
    private final String url;
    private final String shownAs;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String body;
    private @Nullable String contentType;
    private boolean plainHttpAllowed;
    private boolean retryable;
    private Duration timeout = Duration.ofSeconds(10);
    private int retries;

    /**
     * Starts a call without headers, body and retries.
     *
     * @param url absolute; may hold a key
     * @param shownAs method and path as they may be shown in evidence, such as {@code GET /users/me}; never a key
     */
    public HttpCall(String method, String url, String shownAs) {
        this.method = method;
        this.url = url;
        this.shownAs = shownAs;
    }

    public HttpCall header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpCall body(String text, String mediaType) {
        body = text;
        contentType = mediaType;
        return this;
    }

    /** The account allows plain http to hosts other than this machine. */
    public HttpCall allowingPlainHttp(boolean allowed) {
        plainHttpAllowed = allowed;
        return this;
    }

    /**
     * Sets how patient the call is.
     *
     * @param attemptTimeout for one attempt, as a whole
     * @param furtherAttempts after the first; taken only when the request can be sent twice without harm
     */
    public HttpCall patience(Duration attemptTimeout, int furtherAttempts, boolean harmlessTwice) {
        timeout = attemptTimeout;
        retries = furtherAttempts;
        retryable = harmlessTwice;
        return this;
    }

    public String method() {
        return method;
    }

    public String url() {
        return url;
    }

    public String shownAs() {
        return shownAs;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public @Nullable String body() {
        return body;
    }

    public @Nullable String contentType() {
        return contentType;
    }

    public boolean plainHttpAllowed() {
        return plainHttpAllowed;
    }

    public boolean retryable() {
        return retryable;
    }

    public Duration timeout() {
        return timeout;
    }

    public int retries() {
        return retries;
    }

    @Override
    public String toString() {
        return shownAs;
    }
}
