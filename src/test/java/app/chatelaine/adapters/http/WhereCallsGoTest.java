package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.adapters.http.HttpAnswer.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Dns;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class WhereCallsGoTest {
    private static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    /** Every name is this machine. */
    private final List<String> lookedUp = new CopyOnWriteArrayList<>();

    private final Dns everythingIsHere = name -> {
        lookedUp.add(name);
        return List.of(InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1}));
    };

    @Nested
    class Plain_http {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://service.example/",
                    "http://192.0.2.7/",
                    "http://localhost.evil.example/",
                    "http://127.0.0.1.evil.example/",
                    "http://127.0.0.1@evil.example/",
                    "http://127.1/",
                    "http://2130706433/",
                    "http://[2001:db8::1]/",
                    "HTTP://SERVICE.EXAMPLE/"
                })
        void to_another_machine_is_not_spoken(String url) {
            try (var http = http()) {
                NotAnswered failed = http.failure(TestHttp.get(url));

                assertThat(failed.reason()).isEqualTo(Reason.NOT_ALLOWED);
                assertThat(failed.words()).isEqualTo("plain http would send it unencrypted to another machine");
                assertThat(failed.attempts()).isZero();
                assertThat(lookedUp).isEmpty();
            }
        }

        @Test
        void to_another_machine_is_spoken_where_the_account_allows_it() throws IOException {
            try (var http = http();
                    RawServer server = RawServer.answering(HELLO)) {
                HttpCall call = TestHttp.get("http://service.example:" + server.port() + "/")
                        .allowingPlainHttp(true);

                assertThat(http.answer(call).body()).isEqualTo("hello");
                assertThat(lookedUp).containsExactly("service.example");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"127.0.0.1", "localhost", "LocalHost"})
        void to_this_machine_is_spoken_and_no_name_server_asked(String host) throws IOException {
            try (var http = http();
                    RawServer server = RawServer.answering(HELLO)) {
                assertThat(http.answer(TestHttp.get("http://" + host + ":" + server.port() + "/"))
                                .body())
                        .isEqualTo("hello");
                assertThat(lookedUp).isEmpty();
            }
        }

        @Test
        void to_this_machine_is_spoken_over_IPv6() throws IOException {
            try (var http = http();
                    RawServer server = RawServer.onIp6(line -> {
                        line.readRequest();
                        line.send(HELLO);
                    })) {
                assertThat(http.answer(TestHttp.get(server.url())).body()).isEqualTo("hello");
                assertThat(server.requests().getFirst()).contains("Host: [::1]:");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "nonsense", "ftp://service.example/", "https://", "file:///etc/passwd", "//service.example/"})
    void what_is_no_web_address_is_not_called(String url) {
        try (var http = http()) {
            NotAnswered failed = http.failure(TestHttp.get(url));

            assertThat(failed.reason()).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(failed.words()).isEqualTo("its address is not a web address");
        }
    }

    @Nested
    class A_proxy {

        @Test
        void passes_calls_on() throws IOException {
            try (RawServer proxy = RawServer.answering(HELLO);
                    var http = through(proxy)) {
                HttpCall call = TestHttp.get("http://service.invalid/me").allowingPlainHttp(true);

                assertThat(http.answer(call).body()).isEqualTo("hello");
                assertThat(proxy.requests().getFirst()).startsWith("GET http://service.invalid/me HTTP/1.1");
            }
        }

        @Test
        void never_hears_of_calls_to_this_machine() throws IOException {
            try (RawServer proxy = RawServer.answering("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n");
                    RawServer server = RawServer.answering(HELLO);
                    var http = through(proxy)) {
                assertThat(http.answer(TestHttp.get(server.url())).body()).isEqualTo("hello");
                assertThat(proxy.connections()).isZero();
            }
        }

        @Test
        void sees_nothing_of_a_call_over_https_but_its_host() throws IOException {
            try (RawServer proxy = RawServer.answering("HTTP/1.1 407 Who are you\r\nContent-Length: 0\r\n\r\n");
                    var http = through(proxy)) {
                http.failure(TestHttp.get("https://service.invalid/secret-path?key=secret")
                        .header("x-api-key", "secret"));

                assertThat(proxy.requests())
                        .singleElement()
                        .asString()
                        .startsWith("CONNECT service.invalid:443 HTTP/1.1")
                        .doesNotContain("secret");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"https", "http"})
        void that_asks_who_we_are_is_told(String scheme) throws IOException {
            assertFails(
                    scheme,
                    "HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"office\"\r\nContent-Length: 0\r\n\r\n",
                    "the proxy on the way asks for a user name and a password");
        }

        @Test
        void that_does_not_pass_it_on_is_told() throws IOException {
            assertFails(
                    "https",
                    "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
                    "the proxy on the way does not pass it on");
        }

        private static void assertFails(String scheme, String answer, String words) throws IOException {
            try (RawServer proxy = RawServer.answering(answer);
                    var http = through(proxy)) {
                NotAnswered failed = http.failure(TestHttp.get(scheme + "://service.invalid/")
                        .allowingPlainHttp(true)
                        .patience(Duration.ofSeconds(5), 5, true));

                assertThat(failed.reason()).isEqualTo(Reason.PROXY);
                assertThat(failed.words()).isEqualTo(words);
                assertThat(failed.attempts()).isEqualTo(1);
            }
        }

        private static TestHttp through(RawServer proxy) {
            return new TestHttp(
                    Dns.SYSTEM,
                    ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())));
        }
    }

    private TestHttp http() {
        return new TestHttp(everythingIsHere, ProxySelector.of(null));
    }
}
