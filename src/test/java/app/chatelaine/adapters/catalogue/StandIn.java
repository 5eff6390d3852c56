package app.chatelaine.adapters.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A real HTTP server on this machine that plays a service: each request gets the answer that the test says for it. */
final class StandIn implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Function<Request, Response>> routes = new ConcurrentHashMap<>();
    private final List<Request> seen = new CopyOnWriteArrayList<>();

    StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** The address without a slash at the end. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param route method and path, such as {@code GET /users/me} */
    StandIn on(String route, Function<Request, Response> answer) {
        routes.put(route, answer);
        return this;
    }

    StandIn on(String route, Response answer) {
        return on(route, request -> answer);
    }

    /** All requests so far. */
    List<Request> seen() {
        return List.copyOf(seen);
    }

    /** Method and path of all requests so far. */
    List<String> routesSeen() {
        return seen.stream().map(Request::route).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            var uri = exchange.getRequestURI();
            var request = new Request(
                    exchange.getRequestMethod() + " " + uri.getRawPath(),
                    uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            seen.add(request);
            Response response = routes.getOrDefault(request.route, r -> json(404, "{\"detail\":\"Not Found\"}"))
                    .apply(request);
            byte[] body = response.body.getBytes(StandardCharsets.UTF_8);
            response.headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(response.status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    static Response json(int status, String body) {
        return of(status, "application/json", body);
    }

    static Response page(int status) {
        return of(status, "text/html; charset=utf-8", "<!DOCTYPE html><html><body>Sign in</body></html>");
    }

    static Response of(int status, String type, String body) {
        return new Response(status, Map.of("Content-Type", type), body);
    }

    static Response redirect(String target) {
        return new Response(302, Map.of("Location", target), "");
    }

    /**
     * @param route method and path as they came, not decoded
     * @param headers names in lower case
     */
    record Request(String route, String query, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** Whether the text is anywhere in it. */
        boolean holds(String text) {
            return (route + query + headers + body).contains(text);
        }

        /** Not its parts: they hold the key of the test. */
        @Override
        public String toString() {
            return route.replaceAll("[^A-Za-z /]", "?");
        }
    }

    record Response(int status, Map<String, String> headers, String body) {
        Response with(String name, String value) {
            var more = new TreeMap<>(headers);
            more.put(name, value);
            return new Response(status, more, body);
        }
    }
}
