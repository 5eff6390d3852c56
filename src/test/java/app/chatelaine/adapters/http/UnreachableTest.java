package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.adapters.http.HttpAnswer.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class UnreachableTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void a_name_that_nobody_knows_is_told() {
        assertFails(name -> unknown(), "https://no-such-host.invalid/", Reason.DNS, "no server is known by its name");
    }

    @Test
    void a_name_that_the_system_does_not_know_is_told() {
        assertFails(
                Dns.SYSTEM,
                "https://no-such-host.invalid/",
                Reason.DNS,
                "no server is known by its name",
                Duration.ofSeconds(15));
    }

    @Test
    void a_look_up_that_never_ends_is_given_up() {
        var never = new CountDownLatch(1);
        assertFails(
                name -> {
                    await(never);
                    return unknown();
                },
                "https://slow.example/",
                Reason.TIMEOUT,
                "no answer came within 0.3 s",
                SHORT);
        never.countDown();
    }

    @Test
    void a_look_up_that_fails_in_a_way_of_its_own_is_told() {
        assertFails(
                name -> {
                    throw new IllegalStateException("broken resolver");
                },
                "https://odd.example/",
                Reason.DNS,
                "no server is known by its name");
    }

    @Test
    void a_port_where_nobody_listens_is_told() throws IOException {
        assertFails(Dns.SYSTEM, "https://127.0.0.1:" + freePort() + "/", Reason.REFUSED, "nothing answers there");
    }

    @Test
    void a_port_where_nobody_listens_at_any_address_is_told() throws IOException {
        assertFails(Dns.SYSTEM, "https://localhost:" + freePort() + "/", Reason.REFUSED, "nothing answers there");
    }

    @Test
    void what_went_wrong_at_the_address_that_answers_counts_for_more() throws IOException {
        try (RawServer notTls = RawServer.badAtTls(line -> {
            line.send("HTTP/1.1 400 Bad Request\r\n\r\n");
            line.hold();
        })) {
            // Nobody listens at ::1, which is tried first.
            String url = notTls.url().replace("127.0.0.1", "localhost");

            assertFails(Dns.SYSTEM, url, Reason.TLS, "it does not speak https there");
        }
    }

    @Test
    void a_port_that_does_not_exist_is_told() {
        assertFails(Dns.SYSTEM, "https://127.0.0.1:99999/", Reason.NOT_ALLOWED, "its address is not a web address");
    }

    @Test
    void a_server_that_never_greets_is_given_up() throws IOException {
        try (RawServer silent = RawServer.badAtTls(RawServer.Line::hold)) {
            assertFails(Dns.SYSTEM, silent.url(), Reason.TIMEOUT, "no answer came within 0.3 s", SHORT);
        }
    }

    private static void assertFails(Dns dns, String url, Reason reason, String words) {
        assertFails(dns, url, reason, words, Duration.ofSeconds(5));
    }

    private static void assertFails(Dns dns, String url, Reason reason, String words, Duration limit) {
        try (var http = new TestHttp(dns, ProxySelector.of(null))) {
            NotAnswered failed = http.failure(TestHttp.get(url, limit));

            assertThat(failed.words()).isEqualTo(words);
            assertThat(failed.reason()).isEqualTo(reason);
        }
    }

    private static List<InetAddress> unknown() throws UnknownHostException {
        throw new UnknownHostException("not here");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
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
