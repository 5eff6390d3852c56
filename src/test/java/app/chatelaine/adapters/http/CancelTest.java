package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.adapters.http.HttpAnswer.Reason;
import app.chatelaine.adapters.http.RawServer.Conversation;
import app.chatelaine.core.work.Cancel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** All calls here have a time limit of a minute: they end since they are told to. */
@Timeout(10)
class CancelTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final TestHttp http = TestHttp.pausingForReal();
    private final Cancel cancel = new Cancel();
    private final CountDownLatch reached = new CountDownLatch(1);

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void NET_05_before_it_starts_nothing_is_sent() throws Exception {
        try (RawServer server = RawServer.plain(RawServer.Line::hold)) {
            cancel.cancel();

            assertCancelled(http.start(get(server.url()), cancel), 0);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void while_the_name_is_looked_up() throws Exception {
        var never = new CountDownLatch(1);
        try (var http = new TestHttp(
                name -> {
                    reached.countDown();
                    await(never);
                    return List.of();
                },
                ProxySelector.of(null))) {
            Future<HttpAnswer> call = http.start(get("https://slow.example/"), cancel);
            reached.await();

            cancel.cancel();

            assertCancelled(call, 1);
        } finally {
            never.countDown();
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a full queue of connections refuses instead of hanging")
    void while_it_connects() throws Exception {
        List<Socket> queue = new ArrayList<>();
        try (var full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var http = new TestHttp(
                        name -> {
                            reached.countDown();
                            return List.of(InetAddress.getLoopbackAddress());
                        },
                        ProxySelector.of(null))) {
            fill(full, queue);
            Future<HttpAnswer> call = http.start(get("https://full.example:" + full.getLocalPort() + "/"), cancel);
            reached.await();

            cancel.cancel();

            assertCancelled(call, 1);
        } finally {
            for (Socket socket : queue) {
                socket.close();
            }
        }
    }

    @RepeatedTest(50)
    void while_the_connection_is_being_encrypted() throws Exception {
        try (RawServer silent = RawServer.badAtTls(line -> {
            reached.countDown();
            line.hold();
        })) {
            assertCancelledOnceReached(silent);
        }
    }

    @Test
    void between_connection_and_encryption() {
        var call = new OkHttpClient()
                .newCall(new Request.Builder().url("https://localhost/").build());
        var watch = new CallWatch(System::nanoTime, new GuardedSockets());
        watch.secureConnectStart(call);

        call.cancel();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> watch.secureConnectStart(call));
    }

    @Test
    void while_it_waits_for_an_answer() throws Exception {
        assertCancelledIn(line -> {
            line.readRequest();
            reached.countDown();
            line.hold();
        });
    }

    @Test
    void while_the_head_comes() throws Exception {
        assertCancelledIn(line -> {
            line.readRequest();
            line.send("HTTP/1.1 200 OK\r\n");
            reached.countDown();
            line.trickle("X-Slow: 1\r\n");
        });
    }

    @Test
    void while_the_text_comes() throws Exception {
        assertCancelledIn(line -> {
            line.readRequest();
            line.send("HTTP/1.1 200 OK\r\n\r\nhello");
            reached.countDown();
            line.trickle("a");
        });
    }

    @Test
    void while_it_waits_to_try_again() throws Exception {
        assertCancelledIn(line -> {
            line.readRequest();
            line.send("HTTP/1.1 503 Later\r\nRetry-After: 30\r\nContent-Length: 0\r\n\r\n");
            reached.countDown();
            line.hold();
        });
    }

    @Test
    void a_thread_that_is_interrupted_stops_as_well() throws Exception {
        try (RawServer server = RawServer.plain(line -> {
            line.readRequest();
            reached.countDown();
            line.hold();
        })) {
            Future<HttpAnswer> call = http.start(get(server.url()), cancel);
            reached.await();

            http.interrupt();

            assertCancelled(call, 1);
        }
    }

    private void assertCancelledIn(Conversation conversation) throws Exception {
        try (RawServer server = RawServer.plain(conversation)) {
            assertCancelledOnceReached(server);
        }
    }

    private void assertCancelledOnceReached(RawServer server) throws Exception {
        Future<HttpAnswer> call = http.start(get(server.url()), cancel);
        reached.await();

        cancel.cancel();

        assertCancelled(call, 1);
    }

    private static void assertCancelled(Future<HttpAnswer> call, int attempts) throws Exception {
        assertThat(call.get()).isEqualTo(new NotAnswered(Reason.CANCELLED, "it was cancelled", attempts));
    }

    private static HttpCall get(String url) {
        return TestHttp.get(url).patience(LONG, 5, true);
    }

    /** Connects until the system takes no more. */
    private static void fill(ServerSocket server, List<Socket> queue) throws IOException {
        for (int i = 0; i < 2; i++) {
            queue.add(new Socket(server.getInetAddress(), server.getLocalPort()));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
