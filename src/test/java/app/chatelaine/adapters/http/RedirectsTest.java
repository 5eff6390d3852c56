package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.HttpAnswer.Answered;
import app.chatelaine.testing.Canary;
import java.io.IOException;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Headers;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class RedirectsTest {

    /** Everything that services take a key in. */
    private static final List<String> KEY_HEADERS = List.of(
            "Authorization",
            "x-api-key",
            "api-key",
            "impact-api-key",
            "x-goog-api-key",
            "Cookie",
            "Proxy-Authorization");

    @StartStop
    final MockWebServer server = new MockWebServer();

    @StartStop
    final MockWebServer other = new MockWebServer();

    private final TestHttp http = new TestHttp();

    @BeforeEach
    void useHttps() {
        server.useHttps(TestCertificates.good());
        other.useHttps(TestCertificates.good());
    }

    @AfterEach
    void close() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void NET_01_another_host_never_hears_of_the_key_and_its_name_is_told(int status) {
        server.enqueue(redirect(status, other.url("/take?key=" + Canary.value())));

        Answered answer = http.answer(withKey());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.redirectedTo()).isEqualTo("https://localhost:" + other.getPort());
        assertThat(other.getRequestCount()).isZero();
    }

    @Test
    void another_host_is_not_even_connected_to() throws IOException {
        try (RawServer listening = RawServer.plain(RawServer.Line::readRequest)) {
            server.enqueue(redirect(302, "https://127.0.0.1:" + listening.port() + "/"));

            http.answer(withKey());

            assertThat(listening.connections()).isZero();
        }
    }

    @Test
    void another_name_of_the_same_machine_is_another_host() {
        server.enqueue(redirect(302, "https://127.0.0.1:" + server.getPort() + "/"));

        assertThat(http.answer(withKey()).redirectedTo()).isEqualTo("https://127.0.0.1:" + server.getPort());
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void plain_http_never_hears_of_the_key_even_at_the_same_port() {
        server.enqueue(redirect(302, "http://localhost:" + server.getPort() + "/"));

        assertThat(http.answer(withKey()).redirectedTo()).isEqualTo("http://localhost:" + server.getPort());
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void on_the_same_origin_the_key_goes_along() throws InterruptedException {
        server.enqueue(redirect(302, "/v2/me"));
        server.enqueue(new MockResponse(200, Headers.of(), "here"));

        Answered answer = http.answer(withKey());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("here");
        assertThat(answer.redirectedTo()).isNull();
        assertThat(answer.attempts()).isEqualTo(1);
        server.takeRequest();
        RecordedRequest second = server.takeRequest();
        assertThat(second.getTarget()).isEqualTo("/v2/me");
        assertThat(KEY_HEADERS)
                .allMatch(name -> Canary.value().equals(second.getHeaders().get(name)));
    }

    @Test
    void after_a_post_303_asks_for_the_result_without_sending_the_text_again() throws InterruptedException {
        server.enqueue(redirect(303, "/result"));
        server.enqueue(TestHttp.answer(200));

        http.answer(new HttpCall("POST", server.url("/").toString(), "POST /").body("{}", "application/json"));

        server.takeRequest();
        RecordedRequest second = server.takeRequest();
        assertThat(second.getMethod()).isEqualTo("GET");
        assertThat(second.getBodySize()).isZero();
        assertThat(second.getHeaders().get("Content-Type")).isNull();
    }

    @Test
    void with_307_the_post_and_its_text_go_on() throws InterruptedException {
        server.enqueue(redirect(307, "/moved"));
        server.enqueue(TestHttp.answer(200));

        http.answer(new HttpCall("POST", server.url("/").toString(), "POST /").body("{}", "application/json"));

        server.takeRequest();
        RecordedRequest second = server.takeRequest();
        assertThat(second.getMethod()).isEqualTo("POST");
        assertThat(second.getBodySize()).isEqualTo(2);
        assertThat(second.getHeaders().values("Content-Type")).containsExactly("application/json");
    }

    @Test
    void five_redirects_are_followed_and_no_sixth() {
        for (int i = 0; i < 10; i++) {
            server.enqueue(redirect(302, "/again"));
        }

        Answered answer = http.answer(withKey());

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.redirectedTo()).isNull();
        assertThat(server.getRequestCount()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "https://", ""})
    void a_redirect_to_no_web_address_is_the_answer(String location) {
        server.enqueue(redirect(302, location));
        server.enqueue(TestHttp.answer(204));

        assertThat(http.answer(withKey()).status()).isEqualTo(location.isEmpty() ? 204 : 302);
    }

    @Test
    void a_redirect_with_an_endless_text_is_followed_all_the_same() {
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.enqueue(new MockResponse(302, Headers.of("Location", "/next"), "a".repeat(5 << 20)));
        server.enqueue(new MockResponse(200, Headers.of(), "here"));

        assertThat(http.answer(TestHttp.get("https://localhost:" + server.getPort()))
                        .body())
                .isEqualTo("here");
    }

    private HttpCall withKey() {
        HttpCall call = TestHttp.get(server.url("/me"));
        KEY_HEADERS.forEach(name -> call.header(name, Canary.value()));
        return call;
    }

    private static MockResponse redirect(int status, Object location) {
        return new MockResponse(status, Headers.of("Location", location.toString()), "moved");
    }
}
