package app.chatelaine.adapters.catalogue;

import app.chatelaine.adapters.http.Http;
import app.chatelaine.adapters.http.HttpAnswer;
import app.chatelaine.adapters.http.HttpAnswer.Reason;
import app.chatelaine.adapters.http.HttpCall;
import app.chatelaine.core.health.CheckResult.Timings;
import app.chatelaine.core.service.Origin;
import app.chatelaine.core.work.Cancel;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Real HTTP by the JDK's own client: no retries, no redirects. */
final class JdkHttp implements Http {
    private static final int LONGEST = 1 << 20;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public HttpAnswer call(HttpCall call, Cancel cancel) {
        if (cancel.isCancelled()) {
            return new HttpAnswer.NotAnswered(Reason.CANCELLED, "it was cancelled", 0);
        }
        try {
            return answered(CLIENT.send(request(call), BodyHandlers.ofString()));
        } catch (HttpTimeoutException e) {
            return new HttpAnswer.NotAnswered(Reason.TIMEOUT, "it took too long", 1);
        } catch (ConnectException e) {
            return new HttpAnswer.NotAnswered(Reason.REFUSED, "nobody listens there", 1);
        } catch (IOException e) {
            return new HttpAnswer.NotAnswered(Reason.BROKEN, "the connection ended", 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new HttpAnswer.NotAnswered(Reason.CANCELLED, "it was cancelled", 1);
        }
    }

    private static HttpRequest request(HttpCall call) {
        var builder = HttpRequest.newBuilder(URI.create(call.url())).timeout(call.timeout());
        call.headers().forEach(builder::header);
        if (call.body() == null) {
            return builder.method(call.method(), BodyPublishers.noBody()).build();
        }
        return builder.header("Content-Type", String.valueOf(call.contentType()))
                .method(call.method(), BodyPublishers.ofString(call.body()))
                .build();
    }

    private static HttpAnswer answered(HttpResponse<String> response) {
        var headers = new TreeMap<String, List<String>>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        boolean cut = response.body().length() > LONGEST;
        String elsewhere = response.headers()
                .firstValue("location")
                .filter(target -> response.statusCode() / 100 == 3)
                .flatMap(Origin::of)
                .filter(origin ->
                        !Origin.of(response.uri().toString()).orElseThrow().equals(origin))
                .map(Origin::toString)
                .orElse(null);
        return new HttpAnswer.Answered(
                response.statusCode(),
                headers,
                cut ? response.body().substring(0, LONGEST) : response.body(),
                cut,
                elsewhere,
                new Timings(null, null, null, Duration.ofMillis(1), Duration.ofMillis(2)),
                1);
    }
}
