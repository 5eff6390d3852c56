package app.chatelaine.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.catalogue.CatalogueCalls;
import app.chatelaine.adapters.catalogue.CatalogueProbe;
import app.chatelaine.adapters.catalogue.CatalogueReader;
import app.chatelaine.adapters.http.RawServer.Conversation;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.testing.Canary;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A check of a key at a server that means harm, from the service's file to the verdict: right, in time, and with little memory. */
@Timeout(20)
class HostileServiceTest {
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final int RETRIES = 1;
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final long MOST_MEMORY = 32L << 20;
    private static final Messages MESSAGES = Messages.of(Locale.ENGLISH);
    private static final String GOOD = "{\"id\":\"u1\",\"email\":\"ada@lab.example\",\"organizations\":[]}";
    private static final String PAGE = "<!DOCTYPE html><html>Please sign in</html>";
    private static final byte[] BOMB = bomb();
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private final OkHttpHttp http = new OkHttpHttp(
            "test",
            MESSAGES,
            Trust.system(),
            new OkHttpHttp.World(new Random(), Instant::now, System::nanoTime, Thread::startVirtualThread));

    @AfterEach
    void close() {
        http.close();
    }

    @SuppressWarnings("ImmutableEnumChecker") // what they say keeps nothing
    enum Malice {
        AN_ENDLESS_TEXT(Verdict.SERVER_ERROR, line -> {
            line.send(OK + "\r\n");
            line.sendForEver("a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII));
        }),
        SLOW_HEADERS(Verdict.UNREACHABLE, line -> {
            line.send(OK);
            line.trickle("X-Slow: 1\r\n");
        }),
        A_WEB_PAGE(
                Verdict.WRONG_HOST,
                line -> line.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + PAGE.length()
                        + "\r\n\r\n" + PAGE)),
        A_HUNDRED_HEADERS(
                Verdict.ACCEPTED,
                line -> line.send(OK + "X-Many: one of them\r\n".repeat(100) + "Content-Length: " + GOOD.length()
                        + "\r\n\r\n" + GOOD)),
        A_GZIP_BOMB(Verdict.SERVER_ERROR, line -> {
            line.send(OK + "Content-Encoding: gzip\r\n\r\n");
            line.sendForEver(BOMB);
        }),
        ENDLESS_PATIENCE(
                Verdict.RATE_LIMITED,
                line -> line.send("HTTP/1.1 429 Slow Down\r\nRetry-After: 99999999\r\nContent-Length: 0\r\n\r\n")),
        /** An alert that the handshake failed. */
        NO_TLS(Verdict.UNREACHABLE, line -> line.send(new byte[] {0x15, 3, 1, 0, 2, 2, 40}));

        private final Verdict verdict;
        private final Conversation answer;

        Malice(Verdict verdict, Conversation answer) {
            this.verdict = verdict;
            this.answer = answer;
        }
    }

    @ParameterizedTest
    @EnumSource
    void NET_04_HLT_02_of_a_server_that_means_harm_the_verdict_is_right(Malice malice) throws IOException {
        Conversation answering = line -> {
            if (malice != Malice.NO_TLS) {
                line.readRequest();
            }
            malice.answer.talk(line);
        };
        try (RawServer server = malice == Malice.NO_TLS ? RawServer.badAtTls(answering) : RawServer.plain(answering)) {
            var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long memory = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();

            CheckResult result = check(server.url());

            assertThat(result.verdict()).as(result.evidence()).isEqualTo(malice.verdict);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
            assertThat(threads.getCurrentThreadAllocatedBytes() - memory).isLessThan(MOST_MEMORY);
        }
    }

    @Test
    void NET_01_HLT_01_a_host_that_a_server_leads_to_is_named_and_never_sees_the_key() throws IOException {
        try (RawServer other = RawServer.answering(OK + "Content-Length: 0\r\n\r\n");
                RawServer server = RawServer.answering("HTTP/1.1 302 Found\r\nLocation: "
                        + other.url().replace("127.0.0.1", "localhost") + "\r\nContent-Length: 0\r\n\r\n")) {
            CheckResult result = check(server.url());

            assertThat(result.verdict()).isEqualTo(Verdict.WRONG_HOST);
            assertThat(result.evidence()).contains("localhost:" + other.port());
            assertThat(other.connections()).isZero();
        }
    }

    private CheckResult check(String url) {
        var service = new CatalogueReader(MESSAGES)
                .read(Path.of("no-services-of-the-users-own"))
                .find("ionworks")
                .orElseThrow();
        var probe = new CatalogueProbe(new CatalogueCalls(http, Instant::now, MESSAGES, "Chatelaine/test"));
        var facts = new KeyFacts(
                "…", "0".repeat(32), Instant.EPOCH, "memory", Instant.EPOCH, CreatedSource.STORED, Expiry.UNSTATED);
        var account = new Account(
                new AccountId("account-1"),
                "ionworks",
                "work",
                "custom",
                url.substring(0, url.length() - 1),
                Map.of(),
                List.of(),
                "",
                facts,
                Account.Limits.NONE);
        try (var key = Secret.copyOf(Canary.value())) {
            return probe.check(service, account, key, new Patience(LIMIT, RETRIES), new Cancel());
        }
    }

    /** 64 MiB of zeros. */
    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[64 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
