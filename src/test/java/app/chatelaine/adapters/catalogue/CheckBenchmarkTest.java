package app.chatelaine.adapters.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.http.OkHttpHttp;
import app.chatelaine.adapters.http.Trust;
import app.chatelaine.adapters.work.VirtualWorkers;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.testing.Canary;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand accounts at a service that takes its time: what the program adds to the waiting. */
@Tag("benchmark")
class CheckBenchmarkTest {
    private static final int CHECKS = 1_000;
    private static final int AT_ONCE = 64;
    private static final Duration TAKES = Duration.ofMillis(200);
    private static final Duration IDEAL = TAKES.multipliedBy(Math.ceilDiv(CHECKS, AT_ONCE));
    private static final double MOST = 1.3;

    private final HeldCertificate certificate = new HeldCertificate.Builder()
            .commonName("Slow service")
            .addSubjectAlternativeName("localhost")
            .duration(1, TimeUnit.DAYS)
            .build();
    private final MockWebServer server = new MockWebServer();
    private final OkHttpHttp http = new OkHttpHttp(
            "1.0.0",
            TestService.ENGLISH,
            Trust.systemAnd(List.of(certificate.certificate())),
            new OkHttpHttp.World(new Random(), Instant::now, System::nanoTime, Thread::startVirtualThread));
    private final CatalogueProbe probe =
            new CatalogueProbe(new CatalogueCalls(http, Instant::now, TestService.ENGLISH, "Chatelaine/1.0.0"));
    private final Service service = TestService.shipped("ionworks");

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http/1.1", "h2"})
    void a_thousand_checks_take_little_longer_than_their_service_lets_them(String protocol) throws IOException {
        start(protocol);
        check(CHECKS);

        long start = System.nanoTime();
        int accepted = check(CHECKS);
        var took = Duration.ofNanos(System.nanoTime() - start);

        double ratio = (double) took.toNanos() / IDEAL.toNanos();
        System.out.printf(
                "%d checks of %d ms over %s, %d at a time: %d ms, ideal %d ms, ratio %.2f%n",
                CHECKS, TAKES.toMillis(), protocol, AT_ONCE, took.toMillis(), IDEAL.toMillis(), ratio);
        assertThat(accepted).isEqualTo(CHECKS);
        assertThat(ratio).isLessThan(MOST);
    }

    private void start(String protocol) throws IOException {
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        server.setProtocols(
                protocol.equals("h2") ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1) : List.of(Protocol.HTTP_1_1));
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(200)
                        .headers(Headers.of("content-type", "application/json"))
                        .body("{\"id\":\"u1\",\"email\":\"ada@lab.example\",\"organizations\":[]}")
                        .headersDelay(TAKES.toMillis(), TimeUnit.MILLISECONDS)
                        .build();
            }
        });
        server.start();
    }

    private int check(int times) {
        String url = "https://localhost:" + server.getPort();
        var accepted = new AtomicInteger();
        var accounts = IntStream.range(0, times).mapToObj(i -> account(i, url)).toList();
        new VirtualWorkers().forEach(accounts, AT_ONCE, account -> url, AT_ONCE, new Cancel(), account -> {
            try (var key = Secret.copyOf(Canary.value())) {
                var result = probe.check(service, account, key, new Patience(Duration.ofSeconds(10), 0), new Cancel());
                if (result.verdict() == Verdict.ACCEPTED) {
                    accepted.incrementAndGet();
                }
            }
        });
        return accepted.get();
    }

    private static Account account(int number, String url) {
        var now = Instant.EPOCH;
        return new Account(
                new AccountId("account-" + number),
                "ionworks",
                "account " + number,
                "production",
                url,
                Map.of(),
                List.of(),
                "",
                new KeyFacts("…", "0".repeat(32), now, "memory", now, CreatedSource.STORED, Expiry.UNSTATED),
                Account.Limits.NONE);
    }
}
