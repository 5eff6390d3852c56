package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.HttpAnswer.Answered;
import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.adapters.http.HttpAnswer.Reason;
import app.chatelaine.adapters.http.RawServer.Conversation;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server does, a call ends in time and takes in little. */
@Timeout(10)
class HostileServerTest {
    private static final int MEBIBYTE = 1 << 20;

    /** What a call may take in, with what the buffers of the system hold on both sides. */
    private static final long INTAKE = 24L * MEBIBYTE;

    private static final byte[] JUNK = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final TestHttp http = new TestHttp();

    @AfterEach
    void close() {
        http.close();
    }

    @Nested
    class A_text_without_end {

        @Test
        void NET_04_is_cut() throws IOException {
            assertCut("HTTP/1.1 200 OK\r\n\r\n", JUNK);
        }

        @Test
        void is_cut_when_it_claims_a_length() throws IOException {
            assertCut("HTTP/1.1 200 OK\r\nContent-Length: 9000000000000000000\r\n\r\n", JUNK);
        }

        @Test
        void is_cut_when_it_comes_in_chunks() throws IOException {
            String chunk = "10000\r\n" + "a".repeat(1 << 16) + "\r\n";
            assertCut("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", bytes(chunk));
        }

        @Test
        void is_given_up_when_it_comes_slowly() throws IOException {
            assertFails(Reason.TIMEOUT, "no answer came within 0.3 s", line -> {
                line.readRequest();
                line.send("HTTP/1.1 200 OK\r\n\r\n");
                line.trickle("a");
            });
        }

        private void assertCut(String head, byte[] forEver) throws IOException {
            try (RawServer server = RawServer.plain(line -> {
                line.readRequest();
                line.send(head);
                line.sendForEver(forEver);
            })) {
                Answered answer = http.answer(TestHttp.get(server.url()));

                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.cut()).isTrue();
                assertThat(answer.body()).hasSize(MEBIBYTE);
                assertThat(server.sent()).isLessThan(INTAKE);
            }
        }
    }

    @Nested
    class A_gzip_stream {
        private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n";

        @Test
        void that_swells_without_end_is_cut_after_little_work() throws IOException {
            byte[] bomb = bomb();
            try (RawServer server = RawServer.plain(line -> {
                line.readRequest();
                line.send(HEAD);
                line.send(bomb);
                line.sendForEver(block());
            })) {
                ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
                long before = threads.getCurrentThreadAllocatedBytes();

                Answered answer = http.answer(TestHttp.get(server.url()));

                assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16L * MEBIBYTE);
                assertThat(answer.cut()).isTrue();
                assertThat(answer.body()).hasSize(MEBIBYTE);
            }
        }

        @Test
        void with_a_file_name_without_end_is_given_up() throws IOException {
            byte[] headWithName = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
            assertFails(Reason.BROKEN, "more came back than an answer may hold", line -> {
                line.readRequest();
                line.send(HEAD);
                line.send(headWithName);
                line.sendForEver(JUNK);
            });
        }

        @Test
        void that_is_none_is_told() throws IOException {
            assertFails(Reason.BROKEN, "the connection broke off", line -> {
                line.readRequest();
                line.send(HEAD + "this is no gzip, but long enough to be looked at");
            });
        }

        /** The start of a stream: a mebibyte of zeros. */
        private static byte[] bomb() throws IOException {
            return stream(1);
        }

        /** Further mebibytes of zeros: they refer to those before them, so the same bytes serve for each. */
        private static byte[] block() throws IOException {
            return Arrays.copyOfRange(stream(2), stream(1).length, stream(2).length);
        }

        private static byte[] stream(int mebibytes) throws IOException {
            var bytes = new ByteArrayOutputStream();
            var gzip = new GZIPOutputStream(bytes, true);
            for (int i = 0; i < mebibytes; i++) {
                gzip.write(new byte[MEBIBYTE]);
                gzip.flush();
            }
            return bytes.toByteArray();
        }
    }

    @Nested
    class A_head {

        @Test
        void that_comes_slowly_is_given_up() throws IOException {
            assertFails(Reason.TIMEOUT, "no answer came within 0.3 s", line -> {
                line.readRequest();
                line.send("HTTP/1.1 200 OK\r\n");
                line.trickle("X-Slow: 1\r\n");
            });
        }

        @Test
        void with_headers_without_end_is_given_up() throws IOException {
            assertFails(Reason.BROKEN, "the connection broke off", line -> {
                line.readRequest();
                line.send("HTTP/1.1 200 OK\r\n");
                line.sendForEver(bytes("X-More: and more\r\n".repeat(1_000)));
            });
        }

        @Test
        void with_one_line_without_end_is_given_up() throws IOException {
            assertFails(Reason.BROKEN, "the connection broke off", line -> {
                line.readRequest();
                line.sendForEver(JUNK);
            });
        }

        @Test
        void with_a_header_of_300_kibibytes_is_given_up() throws IOException {
            assertFails(Reason.BROKEN, "the connection broke off", line -> {
                line.readRequest();
                line.send("HTTP/1.1 200 OK\r\nX-Big: " + "a".repeat(300 << 10) + "\r\n\r\n");
                line.hold();
            });
        }

        @Test
        void with_a_hundred_headers_is_read() throws IOException {
            try (RawServer server = RawServer.answering(
                    "HTTP/1.1 200 OK\r\n" + "X-Many: one of them\r\n".repeat(100) + "Content-Length: 2\r\n\r\nhi")) {
                Answered answer = http.answer(TestHttp.get(server.url()));

                assertThat(answer.headers().get("x-many")).hasSize(100);
                assertThat(answer.body()).isEqualTo("hi");
            }
        }

        @Test
        void that_says_continue_for_ever_is_given_up() throws IOException {
            assertFails(Reason.BROKEN, "the connection broke off", line -> {
                line.readRequest();
                line.sendForEver(bytes("HTTP/1.1 100 Continue\r\n\r\n".repeat(1_000)));
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "HELLO\r\n\r\n",
                    "HTTP/1.1 -12 What\r\n\r\n",
                    "HTTP/1.1 abc\r\n\r\n",
                    "SSH-2.0-OpenSSH_9.2\r\n\r\n",
                    "HTTP/1.1 204 No\r\nContent-Length: 5\r\n\r\nhello",
                    "HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n",
                    "\u0000\u0001\u0002\r\n\r\n"
                })
        void that_is_no_HTTP_is_told(String head) throws IOException {
            assertFails(Reason.BROKEN, "what came back is not HTTP", line -> {
                line.readRequest();
                line.send(head);
            });
        }

        @Test
        void that_never_comes_is_given_up() throws IOException {
            assertFails(Reason.TIMEOUT, "no answer came within 0.3 s", RawServer.Line::hold);
        }
    }

    @Nested
    class A_text_in_chunks {
        private static final String HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

        @ParameterizedTest
        @ValueSource(
                strings = {"zz\r\nhello", "5 hello\r\nhello", "-5\r\nhello", "ffffffffffffffffff\r\nhello", "\r\n\r\n"})
        void that_makes_no_sense_is_told(String chunks) throws IOException {
            assertFails(Reason.BROKEN, "what came back is not HTTP", line -> {
                line.readRequest();
                line.send(HEAD + chunks);
            });
        }

        @Test
        void with_a_size_line_without_end_is_given_up() throws IOException {
            assertFails(Reason.BROKEN, "more came back than an answer may hold", line -> {
                line.readRequest();
                line.send(HEAD + "5;");
                line.sendForEver(JUNK);
            });
        }
    }

    @Nested
    class A_connection {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "HTTP/1.1 200 OK\r\n",
                })
        void that_ends_in_the_head_is_told(String text) throws IOException {
            assertFails(Reason.BROKEN, "the connection broke off", line -> {
                line.readRequest();
                line.send(text);
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello",
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nhello"
                })
        void that_ends_in_the_text_is_told(String text) throws IOException {
            assertFails(Reason.BROKEN, "what came back is not HTTP", line -> {
                line.readRequest();
                line.send(text);
            });
        }

        @Test
        void that_is_reset_is_told() throws IOException {
            assertFails(Reason.BROKEN, "the connection broke off", line -> {
                line.readRequest();
                line.reset();
            });
        }
    }

    @Test
    void a_page_for_people_is_an_answer_like_any_other() throws IOException {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 13\r\n\r\n<html></html>")) {
            Answered answer = http.answer(TestHttp.get(server.url()));

            assertThat(answer.mediaType()).isEqualTo("text/html");
            assertThat(answer.body()).isEqualTo("<html></html>");
        }
    }

    private void assertFails(Reason reason, String words, Conversation conversation) throws IOException {
        Duration limit = reason == Reason.TIMEOUT ? SHORT : Duration.ofSeconds(8);
        try (RawServer server = RawServer.plain(conversation)) {
            NotAnswered failed = http.failure(TestHttp.get(server.url(), limit));

            assertThat(failed.reason()).isEqualTo(reason);
            assertThat(failed.words()).isEqualTo(words);
            assertThat(server.sent()).isLessThan(INTAKE);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
