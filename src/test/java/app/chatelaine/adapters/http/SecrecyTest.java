package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.adapters.http.HttpAnswer.Reason;
import app.chatelaine.testing.Canary;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test fails, too, when the key is seen in a log, an exception or on the console: all logs are on. */
@Timeout(20)
class SecrecyTest {
    private static final List<Logger> EVERY_LOG = List.of(
            Logger.getLogger("okhttp3.internal.http2.Http2"),
            Logger.getLogger("okhttp3.internal.concurrent.TaskRunner"),
            Logger.getLogger("okhttp3"),
            Logger.getLogger("javax.net.ssl"),
            Logger.getLogger("sun.net"));

    @StartStop
    final MockWebServer server = new MockWebServer();

    private final TestHttp http = new TestHttp();

    @BeforeEach
    void logEverything() {
        EVERY_LOG.forEach(logger -> logger.setLevel(Level.ALL));
        server.useHttps(TestCertificates.good());
    }

    @AfterEach
    void close() {
        http.close();
        EVERY_LOG.forEach(logger -> logger.setLevel(null));
    }

    @Test
    void a_key_in_header_address_and_text_is_sent_and_nothing_else_is_made_of_it() throws InterruptedException {
        server.enqueue(TestHttp.answer(200));

        HttpCall call = new HttpCall(
                        "POST", server.url("/?key=" + Canary.value()).toString(), "POST /")
                .header("x-api-key", Canary.value())
                .body("{\"key\": \"" + Canary.value() + "\"}", "application/json");
        HttpAnswer answer = http.answer(call);

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("x-api-key")).isEqualTo(Canary.value());
        assertThat(request.getUrl().encodedQuery()).contains("canary");
        System.out.println(call + " gave " + answer);
    }

    @Test
    void a_call_that_breaks_does_not_tell_it() throws IOException {
        try (RawServer breaking = RawServer.plain(RawServer.Line::readRequest)) {
            HttpCall call = TestHttp.get(breaking.url() + "?key=" + Canary.value())
                    .header("Authorization", "Bearer " + Canary.value());

            System.out.println(call + " gave " + http.failure(call));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\nx-other: 1", "\u0000", "ü", "\u007f", "😀"})
    void a_key_that_no_header_can_carry_is_not_sent_and_not_told(String bad) {
        HttpCall call = TestHttp.get(server.url("/")).header("x-api-key", Canary.value() + bad);

        NotAnswered failed = http.failure(call);

        assertThat(failed)
                .isEqualTo(new NotAnswered(
                        Reason.NOT_ALLOWED, "the value of x-api-key has a character that cannot be sent", 0));
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ü", "a\n"})
    void a_header_whose_name_cannot_be_sent_is_not_sent(String name) {
        NotAnswered failed = http.failure(TestHttp.get(server.url("/")).header(name, Canary.value()));

        assertThat(failed).isEqualTo(new NotAnswered(Reason.NOT_ALLOWED, "the request cannot be put together", 0));
    }

    @Test
    void a_GET_with_a_text_is_not_sent() {
        NotAnswered failed = http.failure(TestHttp.get(server.url("/")).body(Canary.value(), "text/plain"));

        assertThat(failed).isEqualTo(new NotAnswered(Reason.NOT_ALLOWED, "the request cannot be put together", 0));
    }

    @Test
    void an_address_that_cannot_be_read_is_not_told() {
        NotAnswered failed = http.failure(TestHttp.get("https://host:99999999/?key=" + Canary.value()));

        assertThat(failed).isEqualTo(new NotAnswered(Reason.NOT_ALLOWED, "its address is not a web address", 0));
    }
}
