package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.adapters.http.HttpAnswer.Reason;
import app.chatelaine.core.work.Cancel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Headers;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TlsTest {

    /** Fatal alert 70, protocol_version, as a server sends it that knows older versions alone. */
    private static final byte[] OTHER_VERSION = {0x15, 3, 1, 0, 2, 2, 70};

    /** Fatal alert 40, handshake_failure, as a server sends it that has no cipher in common. */
    private static final byte[] NO_CIPHER = {0x15, 3, 3, 0, 2, 2, 40};

    /** Fatal alert 116, certificate_required. */
    private static final byte[] WANTS_CERTIFICATE = {0x15, 3, 3, 0, 2, 2, 116};

    /** Fatal alert 80, internal_error. */
    private static final byte[] OTHER_ALERT = {0x15, 3, 3, 0, 2, 2, 80};

    @StartStop
    final MockWebServer server = new MockWebServer();

    private final TestHttp http = new TestHttp();

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void an_authority_that_was_named_is_trusted() {
        server.useHttps(TestCertificates.good());
        server.enqueue(new MockResponse(200, Headers.of(), "hello"));

        assertThat(http.answer(TestHttp.get(server.url("/"))).body()).isEqualTo("hello");
    }

    @Test
    void without_naming_it_it_is_not() {
        server.useHttps(TestCertificates.good());
        try (var http = TestHttp.trustingSystemOnly()) {
            assertUntrusted(http.failure(TestHttp.get(server.url("/"))));
        }
    }

    @Test
    void an_authority_that_nobody_knows_is_told() {
        HeldCertificate unknown =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        server.useHttps(TestCertificates.serving(
                TestCertificates.leaf().signedBy(unknown).build()));

        assertUntrusted(failure(server.url("/")));
    }

    @Test
    void a_certificate_signed_by_itself_is_told() {
        server.useHttps(TestCertificates.serving(TestCertificates.leaf().build()));

        assertTls("its certificate is signed by itself alone", server.url("/"));
    }

    @Test
    void an_expired_certificate_is_told() {
        server.useHttps(valid(Duration.ofDays(-2), Duration.ofDays(-1)));

        assertTls("its certificate has expired", server.url("/"));
    }

    @Test
    void a_certificate_of_the_future_is_told() {
        server.useHttps(valid(Duration.ofDays(1), Duration.ofDays(2)));

        assertTls("its certificate is not valid yet", server.url("/"));
    }

    @Test
    void a_certificate_for_another_name_is_told() {
        server.useHttps(TestCertificates.serving(new HeldCertificate.Builder()
                .addSubjectAlternativeName("other.example")
                .signedBy(TestCertificates.AUTHORITY)
                .build()));

        assertTls("its certificate is for another name", server.url("/"));
    }

    @Test
    void a_server_that_wants_a_certificate_of_ours_is_told() throws IOException {
        assertTls("it wants to see a certificate of yours", WANTS_CERTIFICATE);
    }

    @Test
    void an_old_version_of_TLS_is_told() throws IOException {
        assertTls("it offers no encryption that is safe enough", OTHER_VERSION);
    }

    @Test
    void ciphers_that_are_not_safe_are_told() throws IOException {
        assertTls("it offers no encryption that is safe enough", NO_CIPHER);
    }

    @Test
    void any_other_trouble_is_told_as_such() throws IOException {
        assertTls("the encrypted connection could not be set up", OTHER_ALERT);
    }

    @Test
    void plain_http_at_the_port_of_https_is_told() throws IOException {
        assertTls(
                "it does not speak https there",
                "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_connection_that_ends_while_it_is_being_encrypted_is_no_matter_of_trust() throws IOException {
        try (RawServer hangingUp = RawServer.badAtTls(line -> line.send(""))) {
            NotAnswered failed = failure(hangingUp.url());

            assertThat(failed.reason()).isEqualTo(Reason.BROKEN);
            assertThat(failed.words()).isEqualTo("the connection broke off");
        }
    }

    @Test
    void a_certificate_is_not_asked_about_twice() {
        server.useHttps(TestCertificates.serving(TestCertificates.leaf().build()));

        HttpAnswer answer =
                http.call(TestHttp.get(server.url("/")).patience(Duration.ofSeconds(5), 5, true), new Cancel());

        assertThat(answer.attempts()).isEqualTo(1);
    }

    private void assertTls(String words, byte[] said) throws IOException {
        try (RawServer odd = RawServer.badAtTls(line -> {
            line.send(said);
            line.hold();
        })) {
            assertTls(words, odd.url());
        }
    }

    private void assertTls(String words, Object url) {
        NotAnswered failed = failure(url);

        assertThat(failed.words()).isEqualTo(words);
        assertThat(failed.reason()).isEqualTo(Reason.TLS);
    }

    private static void assertUntrusted(NotAnswered failed) {
        assertThat(failed.words()).isEqualTo("its certificate comes from an issuer that is not trusted here");
        assertThat(failed.reason()).isEqualTo(Reason.TLS);
    }

    private NotAnswered failure(Object url) {
        return http.failure(TestHttp.get(url));
    }

    private static SSLSocketFactory valid(Duration from, Duration until) {
        long now = Instant.now().toEpochMilli();
        return TestCertificates.serving(TestCertificates.leaf()
                .validityInterval(now + from.toMillis(), now + until.toMillis())
                .signedBy(TestCertificates.AUTHORITY)
                .build());
    }
}
