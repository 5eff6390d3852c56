package app.chatelaine.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Lets a stand-in listen on a free port of the loopback address until it is closed. */
public final class SandboxServer implements AutoCloseable {
    /** Connections that wait to be taken; with the default of 50 a check of many would lose some for a second. */
    private static final int BACKLOG = 1_024;

    private static final int REMEMBERED = 1_000;

    private final SandboxService service;
    private final HttpServer server;
    private final String url;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<SeenRequest> seen = new ArrayDeque<>();

    private SandboxServer(SandboxService service, HttpServer server, String url) {
        this.service = service;
        this.server = server;
        this.url = url;
    }

    public static SandboxServer start(SandboxService service, SandboxSettings settings) throws IOException {
        var http = bind(settings.tls());
        String scheme = settings.tls() == null ? "http" : "https";
        String url = Loopback.url(scheme, http.getAddress().getPort()) + service.basePath();
        var server = new SandboxServer(service, http, url);
        http.createContext("/", server::handle);
        http.setExecutor(settings.executor());
        http.start();
        return server;
    }

    private static HttpServer bind(@Nullable SSLContext tls) throws IOException {
        var address = Loopback.freePort();
        if (tls == null) {
            return HttpServer.create(address, BACKLOG);
        }
        var https = HttpsServer.create(address, BACKLOG);
        https.setHttpsConfigurator(new HttpsConfigurator(tls));
        return https;
    }

    /** The base address that an account of this service has. */
    public String url() {
        return url;
    }

    /** The latest requests, oldest first. */
    public List<SeenRequest> requests() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    /** From now on connections are refused; answers that are under way are cut off. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = SandboxRequest.of(exchange);
            var answer = service.answer(request);
            remember(new SeenRequest(request.method(), request.path(), service.carriesKey(request), answer.status()));
            if (pause(answer.delay()) && !answer.isNone()) {
                send(exchange, answer);
            }
        }
    }

    private void remember(SeenRequest request) {
        synchronized (seen) {
            seen.addLast(request);
            if (seen.size() > REMEMBERED) {
                seen.removeFirst();
            }
        }
    }

    /** @return whether there is still somebody to answer */
    private boolean pause(Duration delay) {
        try {
            return delay.isZero() || !closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void send(HttpExchange exchange, SandboxAnswer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
