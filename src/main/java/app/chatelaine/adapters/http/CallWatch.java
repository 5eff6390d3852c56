package app.chatelaine.adapters.http;

import app.chatelaine.core.health.CheckResult.Timings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** Hears from OkHttp how one attempt goes, over all its hops. Addresses are tried side by side, so from several threads. */
final class CallWatch extends EventListener {
    private final LongSupplier nanoTime;
    private final GuardedSockets sockets;
    private final long start;
    private final Map<InetSocketAddress, Long> connectStarts = new HashMap<>();

    private long dnsStart;
    private long tlsStart;
    private boolean tlsStarted;
    private boolean connected;
    private @Nullable Duration dns;
    private @Nullable Duration connect;
    private @Nullable Duration tls;
    private @Nullable Duration firstByte;

    CallWatch(LongSupplier nanoTime, GuardedSockets sockets) {
        this.nanoTime = nanoTime;
        this.sockets = sockets;
        start = nanoTime.getAsLong();
    }

    Duration elapsed() {
        return since(start);
    }

    /** Whether a connection stood at any time. */
    synchronized boolean connected() {
        return connected;
    }

    synchronized Timings timings() {
        return new Timings(dns, connect, tls, firstByte, elapsed());
    }

    @Override
    public synchronized void dnsStart(Call call, String domainName) {
        dnsStart = nanoTime.getAsLong();
    }

    @Override
    public synchronized void dnsEnd(Call call, String domainName, List<InetAddress> inetAddressList) {
        dns = since(dnsStart);
    }

    @Override
    public synchronized void connectStart(Call call, InetSocketAddress inetSocketAddress, Proxy proxy) {
        connectStarts.put(inetSocketAddress, nanoTime.getAsLong());
    }

    /**
     * OkHttp forgets a cancel that comes when the connection stands and its encryption has not begun; it would wait for the
     * server until the time limit of the call.
     */
    @Override
    public synchronized void secureConnectStart(Call call) {
        if (call.isCanceled()) {
            throw new CancellationException();
        }
        tlsStart = nanoTime.getAsLong();
        tlsStarted = true;
        connected = true;
    }

    @Override
    public synchronized void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        tls = since(tlsStart);
    }

    @Override
    public synchronized void connectEnd(
            Call call, InetSocketAddress inetSocketAddress, Proxy proxy, @Nullable Protocol protocol) {
        Long connectStart = connectStarts.get(inetSocketAddress);
        if (connectStart != null) {
            connect = Duration.ofNanos((tlsStarted ? tlsStart : nanoTime.getAsLong()) - connectStart);
        }
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        synchronized (this) {
            connected = true;
        }
        sockets.renewAllowance(connection);
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
        sockets.renewAllowance(connection);
    }

    @Override
    public synchronized void responseHeadersStart(Call call) {
        firstByte = elapsed();
    }

    private Duration since(long then) {
        return Duration.ofNanos(nanoTime.getAsLong() - then);
    }
}
