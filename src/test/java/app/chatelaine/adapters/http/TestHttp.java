package app.chatelaine.adapters.http;

import app.chatelaine.adapters.http.HttpAnswer.Answered;
import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.adapters.http.OkHttpHttp.Network;
import app.chatelaine.adapters.http.OkHttpHttp.World;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import java.net.ProxySelector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import mockwebserver3.MockResponse;
import okhttp3.Dns;
import okhttp3.Headers;

/** The layer with a trusted test authority, a fixed clock, the longest waits that chance allows, and pauses that take no time. */
final class TestHttp implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** Servers in the test log every caller that hangs up. */
    private static final List<Logger> TOO_TALKATIVE =
            List.of(Logger.getLogger("mockwebserver3.MockWebServer"), Logger.getLogger("okhttp3.OkHttpClient"));

    static {
        TOO_TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private static final Trust TRUST = Trust.systemAnd(List.of(TestCertificates.AUTHORITY.certificate()));

    private final OkHttpHttp http;
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final AtomicReference<Thread> lastStarted = new AtomicReference<>(Thread.currentThread());

    TestHttp() {
        this(Dns.SYSTEM, ProxySelector.of(null));
    }

    TestHttp(Dns dns, ProxySelector proxies) {
        http = make(TRUST, new Network(dns, proxies, (time, cancel) -> {
            pauses.add(time);
            return !cancel.isCancelled();
        }));
    }

    private TestHttp(OkHttpHttp http) {
        this.http = http;
    }

    /** Waits for real between attempts. */
    static TestHttp pausingForReal() {
        return new TestHttp(make(TRUST, new Network(Dns.SYSTEM, ProxySelector.of(null), Pause::real)));
    }

    static TestHttp trustingSystemOnly() {
        return new TestHttp(make(Trust.system(), new Network(Dns.SYSTEM, ProxySelector.of(null), Pause::real)));
    }

    private static OkHttpHttp make(Trust trust, Network network) {
        return new OkHttpHttp(
                "1.2.3",
                Messages.of(Locale.ENGLISH),
                trust,
                new World(longest(), () -> NOW, System::nanoTime, Thread::startVirtualThread),
                network);
    }

    /** Chance that always gives the highest number. */
    static RandomGenerator longest() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return Long.MAX_VALUE;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
    }

    /** A GET with a time limit of 5 s and no second attempt. */
    static HttpCall get(Object url) {
        return new HttpCall("GET", url.toString(), "GET /").patience(Duration.ofSeconds(5), 0, true);
    }

    static HttpCall get(Object url, Duration limit) {
        return get(url).patience(limit, 0, true);
    }

    /** An answer without text. */
    static MockResponse answer(int status) {
        return new MockResponse(status, Headers.of(), "");
    }

    HttpAnswer call(HttpCall call) {
        return http.call(call, new Cancel());
    }

    HttpAnswer call(HttpCall call, Cancel cancel) {
        return http.call(call, cancel);
    }

    /** Calls, and fails the test when nothing answers. */
    Answered answer(HttpCall call) {
        return switch (call(call)) {
            case Answered answered -> answered;
            case NotAnswered failed -> throw new AssertionError("not answered: " + failed);
        };
    }

    /** Calls, and fails the test when something answers. */
    NotAnswered failure(HttpCall call) {
        return switch (call(call)) {
            case Answered answered -> throw new AssertionError("answered: " + answered);
            case NotAnswered failed -> failed;
        };
    }

    /** Starts the call on a thread of its own. */
    FutureTask<HttpAnswer> start(HttpCall call, Cancel cancel) {
        var task = new FutureTask<>(() -> http.call(call, cancel));
        lastStarted.set(Thread.startVirtualThread(task));
        return task;
    }

    /** Interrupts the thread that was started last. */
    void interrupt() {
        lastStarted.get().interrupt();
    }

    /** What was waited between attempts so far. */
    List<Duration> pauses() {
        return pauses;
    }

    @Override
    public void close() {
        http.close();
    }
}
