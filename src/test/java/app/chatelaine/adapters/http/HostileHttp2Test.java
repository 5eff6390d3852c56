package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.HttpAnswer.Answered;
import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.adapters.http.HttpAnswer.Reason;
import app.chatelaine.adapters.http.RawServer.Conversation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HostileHttp2Test {
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int CONTINUATION = 9;
    private static final int UNKNOWN = 0xbb;
    private static final int FIRST_CALL = 3;

    @StartStop
    final MockWebServer server = new MockWebServer();

    private final TestHttp http = new TestHttp();

    @BeforeEach
    void useHttps() {
        server.useHttps(TestCertificates.good());
    }

    @AfterEach
    void close() {
        http.close();
    }

    @RepeatedTest(3)
    void a_long_text_is_cut_and_the_connection_goes_on() throws InterruptedException {
        server.enqueue(new MockResponse(200, Headers.of(), "a".repeat(5 << 20)));
        server.enqueue(new MockResponse(200, Headers.of(), "next"));

        Answered answer = http.answer(TestHttp.get(server.url("/")));

        assertThat(answer.cut()).isTrue();
        assertThat(answer.body()).hasSize(1 << 20);
        assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/2");
        assertThat(http.answer(TestHttp.get(server.url("/"))).body()).isEqualTo("next");
    }

    @Test
    void a_head_that_does_not_come_is_given_up() {
        server.enqueue(
                new MockResponse.Builder().headersDelay(2, TimeUnit.SECONDS).build());

        assertThat(http.failure(TestHttp.get(server.url("/"), Duration.ofMillis(300)))
                        .reason())
                .isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void a_text_that_comes_slowly_is_given_up() {
        server.enqueue(new MockResponse.Builder()
                .body("a".repeat(1_000))
                .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                .build());

        assertThat(http.failure(TestHttp.get(server.url("/"), Duration.ofMillis(300)))
                        .reason())
                .isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void headers_of_300_kibibytes_are_given_up() {
        server.enqueue(new MockResponse(200, Headers.of("x-big", "a".repeat(300 << 10)), ""));

        assertThat(http.failure(TestHttp.get(server.url("/"))).reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void frames_of_no_use_that_never_end_are_given_up() throws IOException {
        assertThat(givenUp(Duration.ofSeconds(8), line -> line.sendForEver(frame(UNKNOWN, 0, 0, new byte[16_384]))))
                .isEqualTo(Reason.BROKEN);
    }

    @Test
    void headers_that_weigh_nothing_and_never_end_are_given_up() throws IOException {
        // Each is a name and a value without a character: three bytes that no limit on characters counts.
        byte[] nothing = new byte[16_383];
        assertThat(givenUp(Duration.ofSeconds(1), line -> {
                    line.send(frame(HEADERS, 0, FIRST_CALL, nothing));
                    line.sendForEver(frame(CONTINUATION, 0, FIRST_CALL, nothing));
                }))
                .isIn(Reason.BROKEN, Reason.TIMEOUT);
    }

    @Test
    void pings_that_never_end_are_given_up() throws IOException {
        assertThat(givenUp(Duration.ofSeconds(1), line -> line.sendForEver(frame(PING, 0, 0, new byte[8]))))
                .isIn(Reason.BROKEN, Reason.TIMEOUT);
    }

    @Test
    void a_connection_that_says_nothing_is_given_up() throws IOException {
        try (RawServer silent = RawServer.http2(TestCertificates.good(), RawServer.Line::hold)) {
            assertThat(http.failure(TestHttp.get(silent.url(), Duration.ofMillis(500)))
                            .reason())
                    .isEqualTo(Reason.TIMEOUT);
        }
    }

    private Reason givenUp(Duration limit, Conversation after) throws IOException {
        try (RawServer hostile = RawServer.http2(TestCertificates.good(), line -> {
            line.send(frame(SETTINGS, 0, 0, new byte[0]));
            after.talk(line);
        })) {
            NotAnswered failed = http.failure(TestHttp.get(hostile.url(), limit));

            assertThat(hostile.sent()).isLessThan(48L << 20);
            return failed.reason();
        }
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .put((byte) (payload.length >> 16))
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }
}
