package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.HttpAnswer.Answered;
import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.adapters.http.HttpAnswer.Reason;
import app.chatelaine.core.health.CheckResult.Timings;
import app.chatelaine.core.work.Cancel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Headers;
import okhttp3.Protocol;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OkHttpHttpTest {

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

    @Nested
    class A_request {

        @Test
        void carries_what_the_call_says_and_the_name_of_the_program() throws InterruptedException {
            server.enqueue(TestHttp.answer(200));

            http.answer(TestHttp.get(server.url("/users/me?verbose=1")).header("x-api-key", "tp_test"));

            RecordedRequest request = server.takeRequest();
            assertThat(request.getRequestLine()).startsWith("GET /users/me?verbose=1 ");
            assertThat(request.getHeaders().get("x-api-key")).isEqualTo("tp_test");
            assertThat(request.getHeaders().get("User-Agent")).isEqualTo("Chatelaine/1.2.3");
        }

        @Test
        void has_the_exact_content_type_that_the_call_says() throws InterruptedException {
            server.enqueue(TestHttp.answer(200));

            http.answer(post("{\"größe\":1}", "application/json"));

            RecordedRequest request = server.takeRequest();
            assertThat(request.getHeaders().values("Content-Type")).containsExactly("application/json");
            assertThat(bodyOf(request)).isEqualTo("{\"größe\":1}");
        }

        @Test
        void may_be_a_post_without_a_body() throws InterruptedException {
            server.enqueue(TestHttp.answer(200));

            http.answer(new HttpCall("POST", server.url("/").toString(), "POST /"));

            RecordedRequest request = server.takeRequest();
            assertThat(request.getMethod()).isEqualTo("POST");
            assertThat(request.getBodySize()).isZero();
            assertThat(request.getHeaders().get("Content-Type")).isNull();
        }

        @Test
        void brings_back_no_cookie() throws InterruptedException {
            server.enqueue(
                    new MockResponse.Builder().addHeader("Set-Cookie", "a=b").build());
            server.enqueue(TestHttp.answer(200));

            http.answer(TestHttp.get(server.url("/")));
            http.answer(TestHttp.get(server.url("/")));

            server.takeRequest();
            assertThat(server.takeRequest().getHeaders().get("Cookie")).isNull();
        }

        @Test
        void is_sent_each_time_even_if_the_last_answer_could_be_kept() {
            server.enqueue(new MockResponse(200, Headers.of("Cache-Control", "max-age=3600"), "one"));
            server.enqueue(new MockResponse(200, Headers.of(), "two"));

            http.answer(TestHttp.get(server.url("/")));

            assertThat(http.answer(TestHttp.get(server.url("/"))).body()).isEqualTo("two");
        }
    }

    @Nested
    class An_answer {

        @Test
        void has_status_headers_and_text() {
            server.enqueue(new MockResponse(
                    418,
                    Headers.of("Content-Type", "Application/JSON; charset=utf-8", "X-Two", "1", "X-Two", "2"),
                    "ü"));

            Answered answer = http.answer(TestHttp.get(server.url("/")));

            assertThat(answer.status()).isEqualTo(418);
            assertThat(answer.mediaType()).isEqualTo("application/json");
            assertThat(answer.headers().get("x-two")).containsExactly("1", "2");
            assertThat(answer.header("X-Two")).contains("1");
            assertThat(answer.body()).isEqualTo("ü");
            assertThat(answer.cut()).isFalse();
            assertThat(answer.redirectedTo()).isNull();
            assertThat(answer.attempts()).isEqualTo(1);
        }

        @Test
        void is_read_in_the_character_set_that_it_names() {
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Type", "text/plain; charset=iso-8859-1")
                    .body(new Buffer().writeByte(0xfc))
                    .build());

            assertThat(http.answer(TestHttp.get(server.url("/"))).body()).isEqualTo("ü");
        }

        @Test
        void is_read_as_utf_8_when_it_names_a_character_set_that_nobody_knows() {
            server.enqueue(new MockResponse(200, Headers.of("Content-Type", "text/plain; charset=klingon"), "ü"));

            assertThat(http.answer(TestHttp.get(server.url("/"))).body()).isEqualTo("ü");
        }

        @Test
        void of_exactly_one_mebibyte_is_whole() {
            server.enqueue(new MockResponse(200, Headers.of(), "a".repeat(1 << 20)));

            Answered answer = http.answer(TestHttp.get(server.url("/")));

            assertThat(answer.body()).hasSize(1 << 20);
            assertThat(answer.cut()).isFalse();
        }

        @Test
        void of_one_byte_more_is_cut() {
            server.enqueue(new MockResponse(200, Headers.of(), "a".repeat((1 << 20) + 1)));

            Answered answer = http.answer(TestHttp.get(server.url("/")));

            assertThat(answer.body()).hasSize(1 << 20);
            assertThat(answer.cut()).isTrue();
        }

        @Test
        void comes_over_HTTP_1_as_well() throws InterruptedException {
            server.setProtocols(List.of(Protocol.HTTP_1_1));
            server.enqueue(new MockResponse(200, Headers.of(), "one"));

            assertThat(http.answer(TestHttp.get(server.url("/"))).body()).isEqualTo("one");
            assertThat(server.takeRequest().getVersion()).isEqualTo("HTTP/1.1");
        }

        @Test
        void prints_without_its_text() {
            server.enqueue(new MockResponse(200, Headers.of("x-new-key", "tp_secret"), "tp_secret"));

            assertThat(http.answer(TestHttp.get(server.url("/")))).hasToString("HTTP 200");
        }
    }

    @Nested
    class Timings_of_a_call {

        @Test
        void hold_every_part_on_a_new_connection() {
            server.enqueue(new MockResponse.Builder()
                    .headersDelay(50, TimeUnit.MILLISECONDS)
                    .build());

            Timings timings = timings(TestHttp.get(server.url("/")));

            assertThat(timings.dns()).isNotNull();
            assertThat(timings.connect()).isPositive();
            assertThat(timings.tls()).isPositive();
            assertThat(timings.firstByte()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
            assertThat(timings.total()).isGreaterThanOrEqualTo(timings.firstByte());
        }

        @Test
        void leave_out_what_did_not_happen_on_a_connection_that_was_open() {
            server.enqueue(TestHttp.answer(200));
            server.enqueue(TestHttp.answer(200));

            timings(TestHttp.get(server.url("/")));
            Timings second = timings(TestHttp.get(server.url("/")));

            assertThat(second.dns()).isNull();
            assertThat(second.connect()).isNull();
            assertThat(second.tls()).isNull();
            assertThat(second.firstByte()).isPositive();
        }

        @Test
        void leave_out_the_look_up_of_an_address_and_the_encryption_of_plain_http() throws Exception {
            try (RawServer plain = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
                Timings timings = timings(TestHttp.get(plain.url()));

                assertThat(timings.dns()).isNull();
                assertThat(timings.connect()).isPositive();
                assertThat(timings.tls()).isNull();
            }
        }

        private Timings timings(HttpCall call) {
            return http.answer(call).timings();
        }
    }

    @Nested
    class Closing {

        @Test
        void ends_a_call_that_is_under_way() throws Exception {
            var asked = new CountDownLatch(1);
            try (RawServer silent = RawServer.plain(line -> {
                line.readRequest();
                asked.countDown();
                line.hold();
            })) {
                var task = http.start(TestHttp.get(silent.url()), new Cancel());
                asked.await();

                http.close();

                assertThat(task.get())
                        .isInstanceOfSatisfying(
                                NotAnswered.class,
                                failed -> assertThat(failed.reason()).isEqualTo(Reason.CANCELLED));
            }
        }

        @Test
        void refuses_calls_that_come_later() {
            http.close();

            assertThat(http.failure(TestHttp.get(server.url("/"))).reason()).isEqualTo(Reason.CANCELLED);
            assertThat(server.getRequestCount()).isZero();
        }

        @Test
        void leaves_no_thread_that_keeps_the_program_alive() {
            Set<Thread> before = keepingAlive();
            server.enqueue(TestHttp.answer(200));
            http.answer(TestHttp.get(server.url("/")));

            http.close();

            assertThat(keepingAlive())
                    .filteredOn(thread -> !thread.getName().startsWith("MockWebServer"))
                    .isSubsetOf(before);
        }

        private Set<Thread> keepingAlive() {
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !thread.isDaemon())
                    .collect(Collectors.toSet());
        }
    }

    private HttpCall post(String text, String mediaType) {
        return new HttpCall("POST", server.url("/").toString(), "POST /").body(text, mediaType);
    }

    private static String bodyOf(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }
}
