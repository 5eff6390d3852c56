package app.chatelaine.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request as it came. Its headers and its body may carry a key, so it prints as its method and path. */
public final class SandboxRequest {
    /** All that the documented calls need, many times over. */
    private static final int LARGEST_BODY = 64 * 1024;

    private final String method;
    private final String path;
    private final String query;
    private final String origin;
    private final Headers headers;
    private final String body;

    private SandboxRequest(String method, String path, String query, String origin, Headers headers, String body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.origin = origin;
        this.headers = headers;
        this.body = body;
    }

    static SandboxRequest of(HttpExchange exchange) throws IOException {
        // The path as it was sent: in a URI, the first part of //users/me would be the host.
        String target = exchange.getRequestURI().toString();
        String scheme = exchange instanceof HttpsExchange ? "https://" : "http://";
        return new SandboxRequest(
                exchange.getRequestMethod(),
                target.split("\\?", 2)[0],
                target.contains("?") ? target.split("\\?", 2)[1] : "",
                scheme + exchange.getRequestHeaders().getFirst("Host"),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8));
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    /** What stands behind the question mark; empty without one. */
    String query() {
        return query;
    }

    /** Scheme, host and port that the client called. */
    String origin() {
        return origin;
    }

    String body() {
        return body;
    }

    @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    /** The fields of a form in the body; of a field that comes twice, the last. */
    Map<String, String> form() {
        return Arrays.stream(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> decode(pair[0]), pair -> decode(pair[1]), (first, last) -> last));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Method and path, such as {@code GET /users/me}. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
