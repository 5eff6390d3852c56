package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.HttpAnswer.Answered;
import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.adapters.http.HttpAnswer.Reason;
import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class RetriesTest {

    @StartStop
    final MockWebServer server = new MockWebServer();

    private final TestHttp http = new TestHttp();

    @AfterEach
    void close() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void NET_02_a_server_that_recovers_is_heard(int status) {
        server.enqueue(TestHttp.answer(status));
        server.enqueue(TestHttp.answer(status));
        server.enqueue(TestHttp.answer(200));

        Answered answer = http.answer(get(5));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.attempts()).isEqualTo(3);
        assertThat(http.pauses()).hasSize(2).isSorted();
    }

    @Test
    void a_server_that_does_not_recover_has_the_last_word() {
        for (int i = 0; i < 6; i++) {
            server.enqueue(TestHttp.answer(503));
        }

        Answered answer = http.answer(get(5));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.attempts()).isEqualTo(6);
        assertThat(server.getRequestCount()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 408, 501})
    void an_answer_that_stands_is_not_asked_for_twice(int status) {
        server.enqueue(TestHttp.answer(status));

        assertThat(http.answer(get(5)).status()).isEqualTo(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"503, ", "503, 0", "503, 1", "500, ", "502, ", "504, ", "429, 0", "408, ", "408, 0"})
    void a_request_that_must_not_be_sent_twice_is_not(int status, String retryAfter) {
        server.enqueue(retryAfter == null ? TestHttp.answer(status) : answer(status, retryAfter));

        HttpCall create = new HttpCall("POST", server.url("/").toString(), "POST /")
                .body("{}", "application/json")
                .patience(Duration.ofSeconds(5), 5, false);

        assertThat(http.answer(create).status()).isEqualTo(status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_request_that_must_not_be_sent_twice_is_not_when_the_connection_breaks() throws IOException {
        try (RawServer breaking = RawServer.plain(RawServer.Line::readRequest)) {
            HttpCall create = new HttpCall("POST", breaking.url().replace("127.0.0.1", "localhost"), "POST /")
                    .body("{}", "application/json")
                    .patience(Duration.ofSeconds(5), 5, false);

            assertThat(http.failure(create).reason()).isEqualTo(Reason.BROKEN);
            assertThat(breaking.requests()).hasSize(1);
        }
    }

    @Test
    void a_post_that_is_harmless_twice_is_sent_again() {
        server.enqueue(TestHttp.answer(503));
        server.enqueue(TestHttp.answer(200));

        HttpCall query = new HttpCall("POST", server.url("/").toString(), "POST /")
                .body("{}", "application/json")
                .patience(Duration.ofSeconds(5), 5, true);

        assertThat(http.answer(query).status()).isEqualTo(200);
    }

    @Test
    void a_connection_that_breaks_is_tried_again() throws IOException {
        try (RawServer server = RawServer.plain(RawServer.Line::readRequest)) {
            NotAnswered failed = http.failure(get(server.url(), 2));

            assertThat(failed.reason()).isEqualTo(Reason.BROKEN);
            assertThat(failed.attempts()).isEqualTo(3);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void a_server_that_is_too_slow_is_tried_again() throws IOException {
        try (RawServer server = RawServer.plain(RawServer.Line::hold)) {
            NotAnswered failed =
                    http.failure(new HttpCall("GET", server.url(), "GET /").patience(Duration.ofMillis(100), 2, true));

            assertThat(failed.reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(failed.attempts()).isEqualTo(3);
        }
    }

    @Test
    void the_server_says_how_long_to_wait() {
        server.enqueue(answer(429, "7"));
        server.enqueue(answer(503, "Sun, 01 Mar 2026 12:00:09 GMT"));
        server.enqueue(TestHttp.answer(200));

        http.answer(get(5));

        assertThat(http.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999", "99999999999999999999", "Tue, 01 Mar 2044 12:00:00 GMT"})
    void a_server_that_asks_for_endless_patience_gets_none_and_its_answer_is_told(String retryAfter) {
        for (int status : new int[] {429, 503}) {
            server.enqueue(answer(status, retryAfter));

            Answered answer = http.answer(get(5));

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Retry-After")).contains(retryAfter);
            assertThat(answer.attempts()).isEqualTo(1);
        }
        assertThat(http.pauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "Thu, 01 Jan 1970 00:00:00 GMT", "0"})
    void a_server_that_talks_nonsense_or_of_the_past_is_asked_again_after_the_usual_wait(String retryAfter) {
        server.enqueue(answer(503, retryAfter));
        server.enqueue(TestHttp.answer(200));

        assertThat(http.answer(get(5)).attempts()).isEqualTo(2);
        assertThat(http.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofMillis(300)));
    }

    private HttpCall get(int retries) {
        return get(server.url("/").toString(), retries);
    }

    private static HttpCall get(String url, int retries) {
        return TestHttp.get(url).patience(Duration.ofSeconds(5), retries, true);
    }

    private static MockResponse answer(int status, String retryAfter) {
        return new MockResponse(status, Headers.of("Retry-After", retryAfter), "");
    }
}
