package app.chatelaine.adapters.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import okhttp3.Dns;
import okhttp3.EventListener;

/**
 * Looks names up, but waits no longer than the call does: the system's own look-up can take half a minute and cannot be
 * stopped, so it runs on a thread that may be left behind. {@code localhost} is this machine, whatever a name server says.
 */
final class BoundedDns implements Dns {

    private static final ScopedValue<CompletableFuture<Void>> END_OF_CALL = ScopedValue.newInstance();

    private static final byte[] LOOPBACK_4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final Dns system;
    private final Executor threads;

    BoundedDns(Dns system, Executor threads) {
        this.system = system;
        this.threads = threads;
    }

    /** Does the work of the call such that a look-up on this thread ends with the call. */
    static <T> T during(okhttp3.Call call, ScopedValue.CallableOp<T, IOException> work) throws IOException {
        var end = new CompletableFuture<Void>();
        call.addEventListener(new EventListener() {
            @Override
            public void canceled(okhttp3.Call cancelled) {
                end.complete(null);
            }
        });
        return ScopedValue.where(END_OF_CALL, end).call(work);
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        if (hostname.equals("localhost")) {
            return List.of(
                    InetAddress.getByAddress(hostname, LOOPBACK_4), InetAddress.getByAddress(hostname, LOOPBACK_6));
        }
        var found = new CompletableFuture<List<InetAddress>>();
        threads.execute(() -> lookUp(hostname, found));
        CompletableFuture<Void> end = END_OF_CALL.get();
        try {
            CompletableFuture.anyOf(found, end).get();
            return end.isDone() ? nothing("stopped") : found.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return nothing("interrupted");
        } catch (ExecutionException e) {
            return nothing("not known");
        }
    }

    private void lookUp(String hostname, CompletableFuture<List<InetAddress>> found) {
        try {
            found.complete(system.lookup(hostname));
        } catch (UnknownHostException | RuntimeException e) {
            found.completeExceptionally(e);
        }
    }

    private static List<InetAddress> nothing(String why) throws UnknownHostException {
        throw new UnknownHostException(why);
    }
}
