package app.chatelaine.sandbox;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.testing.FakeTimer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** Stand-ins for one test, and a client that knows nothing of them but their addresses. */
final class SandboxFixture implements AutoCloseable {
    static final Duration SLOWNESS = Duration.ofMillis(50);

    final FakeTimer clock = new FakeTimer(Instant.parse("2026-03-01T09:00:00Z"));
    final SandboxSettings settings;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<SandboxServer> servers = new ArrayList<>();
    private final HttpClient client;

    SandboxFixture(Transport transport) {
        this(transport, SLOWNESS);
    }

    SandboxFixture(Transport transport, Duration slowness) {
        var tls = transport.tls();
        settings = new SandboxSettings(executor, clock, new SecureRandom(), slowness, tls);
        var builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        client = tls == null ? builder.build() : builder.sslContext(tls).build();
    }

    SandboxServer start(SandboxService service) {
        try {
            var server = SandboxServer.start(service, settings);
            servers.add(server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param headers names and values in turn */
    HttpResponse<String> get(String url, String... headers) throws IOException, InterruptedException {
        return client.send(request(url, headers).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String url, String contentType, String body, String... headers)
            throws IOException, InterruptedException {
        var request = request(url, headers).header("Content-Type", contentType).POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> delete(String url, String... headers) throws IOException, InterruptedException {
        return client.send(request(url, headers).DELETE().build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String url, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body());
    }

    static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    static String reveal(CreatedKey key) {
        try (key) {
            return key.secret().reveal();
        }
    }

    @Override
    public void close() {
        servers.forEach(SandboxServer::close);
        client.close();
        executor.close();
    }
}
