package app.chatelaine.adapters.http;

import app.chatelaine.adapters.http.HttpAnswer.NotAnswered;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Cancel;
import java.io.IOException;
import java.net.ProxySelector;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * All HTTP of the program, over one shared set of connections.
 *
 * <p>A call takes at most its time limit for each attempt and a minute of waiting between them; an answer takes at most 256 KiB
 * of headers and 1 MiB of body. What it sends goes to the origin of its address and nowhere else.
 */
public final class OkHttpHttp implements Http, AutoCloseable {
    private static final int IDLE_CONNECTIONS = 64;
    private static final Duration KEEP_IDLE = Duration.ofMinutes(1);

    /** A connection of many streams that leads nowhere any more, as after a change of networks, is found out by this. */
    private static final Duration PING = Duration.ofSeconds(5);

    private final Messages messages;
    private final LongSupplier nanoTime;
    private final Pause pause;
    private final RetryPolicy retries;
    private final Requests requests;
    private final Executor threads;
    private final GuardedSockets sockets = new GuardedSockets();

    /** May send a request again on another connection when the first one breaks. */
    private final OkHttpClient twice;

    private final OkHttpClient once;
    private volatile boolean closed;

    /**
     * @param version of the program, told to every server
     * @param messages the words for failures
     * @param world time, chance and threads
     */
    public OkHttpHttp(String version, Messages messages, Trust trust, World world) {
        this(version, messages, trust, world, Network.ofThisSystem());
    }

    OkHttpHttp(String version, Messages messages, Trust trust, World world, Network network) {
        this.messages = messages;
        nanoTime = world.nanoTime();
        threads = world.threads();
        pause = network.pause();
        retries = new RetryPolicy(world.random(), world.clock());
        requests = new Requests("Chatelaine/" + version);
        twice = new OkHttpClient.Builder()
                .sslSocketFactory(trust.sockets(), trust.manager())
                .socketFactory(sockets)
                .dns(new BoundedDns(network.dns(), world.threads()))
                .proxySelector(new LoopbackIsDirect(network.proxies()))
                .proxyAuthenticator(tellThatProxyAsks())
                .addNetworkInterceptor(new OwnRetryAfter())
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, KEEP_IDLE.toSeconds(), TimeUnit.SECONDS))
                .pingInterval(PING)
                // Each call has a limit as a whole.
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
        once = twice.newBuilder().retryOnConnectionFailure(false).build();
    }

    /**
     * What the calls take from outside.
     *
     * @param nanoTime never goes back, as {@link System#nanoTime()}
     * @param threads looks names up and closes connections; either may hold on to its thread for long after nobody waits for it
     */
    public record World(RandomGenerator random, InstantSource clock, LongSupplier nanoTime, Executor threads) {}

    /** What tests replace. */
    record Network(Dns dns, ProxySelector proxies, Pause pause) {
        static Network ofThisSystem() {
            ProxySelector proxies = ProxySelector.getDefault();
            return new Network(Dns.SYSTEM, proxies == null ? ProxySelector.of(null) : proxies, Pause::real);
        }
    }

    @Override
    public HttpAnswer call(HttpCall call, Cancel cancel) {
        Request request;
        try {
            request = requests.of(call);
        } catch (NotAllowedException e) {
            String words = messages.get(Objects.requireNonNull(e.getMessage()), e.about());
            return new NotAnswered(HttpAnswer.Reason.NOT_ALLOWED, words, 0);
        }
        Duration waited = Duration.ZERO;
        for (int number = 1; ; number++) {
            if (isOver(cancel)) {
                return failed(Failure.CANCELLED, call, number - 1);
            }
            HttpAnswer answer = attempt(call, request, cancel, number);
            Optional<Duration> wait = retries.waitAfter(call, answer, waited);
            if (wait.isEmpty()) {
                return answer;
            }
            if (!pause.pass(wait.get(), cancel)) {
                return failed(Failure.CANCELLED, call, number);
            }
            waited = waited.plus(wait.get());
        }
    }

    private HttpAnswer attempt(HttpCall call, Request request, Cancel cancel, int number) {
        var watch = new CallWatch(nanoTime, sockets);
        try {
            OkHttpClient client = call.retryable() ? twice : once;
            return new Attempt(client, call.timeout(), cancel, number, watch).make(request);
        } catch (IOException e) {
            Failure failure = isOver(cancel) ? Failure.CANCELLED : Failure.of(e, watch.connected());
            if (failure == Failure.TIMEOUT) {
                // What took too long may be a connection of old that leads nowhere now; its neighbours then do, too.
                // Closing one may have to wait for a peer that reads nothing, which the caller has no time left for.
                threads.execute(twice.connectionPool()::evictAll);
            }
            return failed(failure, call, number);
        }
    }

    private boolean isOver(Cancel cancel) {
        return closed || cancel.isCancelled() || Thread.currentThread().isInterrupted();
    }

    private NotAnswered failed(Failure failure, HttpCall call, int attempts) {
        double seconds = call.timeout().toMillis() / 1000.0;
        return new NotAnswered(failure.reason(), messages.get(failure.key(), seconds), attempts);
    }

    private static Authenticator tellThatProxyAsks() {
        return (route, response) -> {
            // OkHttp asks once before it knows whether the proxy asks.
            if ("OkHttp-Preemptive".equals(response.header("Proxy-Authenticate"))) {
                return null;
            }
            throw new ProxyAsksException();
        };
    }

    /** Ends all calls that are under way and closes all connections. */
    @Override
    public void close() {
        closed = true;
        twice.dispatcher().cancelAll();
        twice.connectionPool().evictAll();
    }
}
