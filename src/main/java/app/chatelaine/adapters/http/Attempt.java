package app.chatelaine.adapters.http;

import app.chatelaine.adapters.http.HttpAnswer.Answered;
import app.chatelaine.core.work.Cancel;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One attempt at a call: a request, and those that redirects on the same origin ask for, all within one time limit. */
final class Attempt {
    private final OkHttpClient client;
    private final Duration limit;
    private final Cancel cancel;
    private final int number;
    private final CallWatch watch;

    Attempt(OkHttpClient client, Duration limit, Cancel cancel, int number, CallWatch watch) {
        this.client = client;
        this.limit = limit;
        this.cancel = cancel;
        this.number = number;
        this.watch = watch;
    }

    /** Blocks until the last answer is read. */
    Answered make(Request first) throws IOException {
        Request request = first;
        for (int hops = 0; ; hops++) {
            Hop hop = exchange(request);
            Optional<HttpUrl> target = RedirectRule.target(request.url(), hop.status, hop.location());
            if (target.isEmpty()) {
                return hop.answer(null);
            }
            if (!RedirectRule.sameOrigin(request.url(), target.get())) {
                return hop.answer(RedirectRule.origin(target.get()));
            }
            if (hops == RedirectRule.MOST) {
                return hop.answer(null);
            }
            request = RedirectRule.follow(request, hop.status, target.get());
        }
    }

    private Hop exchange(Request request) throws IOException {
        Duration left = limit.minus(watch.elapsed());
        if (!left.isPositive()) {
            throw new InterruptedIOException("no time left");
        }
        Call call = client.newCall(request);
        call.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
        call.addEventListener(watch);
        try (var _ = cancel.onCancel(call::cancel)) {
            return BoundedDns.during(call, () -> read(call));
        }
    }

    /** @throws ProtocolException also for answers that OkHttp falls over, such as one with the status -12 */
    @SuppressWarnings("UnusedException") // what fell over may quote the answer or the request
    private Hop read(Call call) throws IOException {
        try (Response response = call.execute()) {
            BoundedBody body = BoundedBody.read(response.body());
            if (body.isCut()) {
                // Else closing it would read on, to use the connection again.
                call.cancel();
            }
            return new Hop(
                    response.code(), OwnRetryAfter.asSent(response.headers()).toMultimap(), body);
        } catch (RuntimeException e) {
            throw new ProtocolException("not HTTP");
        }
    }

    private final class Hop {
        private final int status;
        private final Map<String, List<String>> headers;
        private final BoundedBody body;

        Hop(int status, Map<String, List<String>> headers, BoundedBody body) {
            this.status = status;
            this.headers = new TreeMap<>(headers);
            this.body = body;
        }

        @Nullable String location() {
            List<String> values = headers.get("location");
            return values == null ? null : values.getFirst();
        }

        Answered answer(@Nullable String redirectedTo) {
            return new Answered(status, headers, body.text(), body.isCut(), redirectedTo, watch.timings(), number);
        }
    }
}
