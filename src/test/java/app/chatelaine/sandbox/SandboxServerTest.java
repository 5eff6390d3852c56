package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.SandboxFixture.header;
import static app.chatelaine.sandbox.SandboxFixture.reveal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SandboxServerTest {

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_limited_key_hears_when_to_come_again(Transport transport) throws Exception {
        try (var fixture = new SandboxFixture(transport)) {
            var answer = me(fixture, Behaviour.RATE_LIMITED);

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(header(answer, "Retry-After")).isEqualTo("30");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_blocked_key_gets_a_web_page_that_is_not_from_the_service(Transport transport) throws Exception {
        try (var fixture = new SandboxFixture(transport)) {
            var answer = me(fixture, Behaviour.BLOCKED);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(header(answer, "Content-Type")).startsWith("text/html");
            assertThat(answer.body()).startsWith("<!DOCTYPE html>");
        }
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    void a_slow_key_is_answered_late(Transport transport) throws Exception {
        try (var fixture = new SandboxFixture(transport)) {
            long start = System.nanoTime();
            var answer = me(fixture, Behaviour.SLOW);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(SandboxFixture.SLOWNESS);
        }
    }

    @Test
    void closing_does_not_wait_for_slow_answers() throws Exception {
        try (var fixture = new SandboxFixture(Transport.HTTP, Duration.ofHours(1));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ionworks = new IonworksSandbox(fixture.settings);
            var server = fixture.start(ionworks);
            String key = reveal(ionworks.issue(Behaviour.SLOW));
            var waiting = threads.submit(() -> fixture.get(server.url() + "/users/me", "X-API-Key", key));
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            server.close();

            assertThatThrownBy(waiting::get).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void a_stopped_server_refuses_connections() {
        try (var fixture = new SandboxFixture(Transport.HTTP)) {
            var server = fixture.start(new IonworksSandbox(fixture.settings));
            server.close();

            assertThatThrownBy(() -> fixture.get(server.url() + "/healthz")).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void a_closed_port_refuses_connections_and_stays_taken() throws Exception {
        try (var fixture = new SandboxFixture(Transport.HTTP);
                var port = ClosedPort.reserve()) {
            assertThatThrownBy(() -> fixture.get(port.url() + "/healthz")).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void what_is_remembered_of_requests_holds_no_key_and_no_query() throws Exception {
        try (var fixture = new SandboxFixture(Transport.HTTP)) {
            var ionworks = new IonworksSandbox(fixture.settings);
            var server = fixture.start(ionworks);
            String key = reveal(ionworks.issue(Behaviour.ACCEPTED));
            assertThat(fixture.get(server.url() + "/users/me?key=" + key, "X-API-Key", key)
                            .statusCode())
                    .isEqualTo(200);

            assertThat(server.requests()).containsExactly(new SeenRequest("GET", "/users/me", true, 200));
        }
    }

    private static HttpResponse<String> me(SandboxFixture fixture, Behaviour behaviour) throws Exception {
        var ionworks = new IonworksSandbox(fixture.settings);
        var server = fixture.start(ionworks);
        return fixture.get(server.url() + "/users/me", "X-API-Key", reveal(ionworks.issue(behaviour)));
    }
}
