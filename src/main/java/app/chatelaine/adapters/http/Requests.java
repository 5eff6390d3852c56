package app.chatelaine.adapters.http;

import app.chatelaine.core.account.AccountRules;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Turns calls into requests of OkHttp, or says why one must not be made. */
final class Requests {
    private static final Set<String> ALWAYS_WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final String userAgent;

    Requests(String userAgent) {
        this.userAgent = userAgent;
    }

    /** @throws NotAllowedException without a cause: OkHttp's own exceptions quote the value, which may be a key */
    @SuppressWarnings("UnusedException")
    Request of(HttpCall call) throws NotAllowedException {
        try {
            return build(call);
        } catch (IllegalArgumentException e) {
            throw new NotAllowedException("http.malformed", "");
        }
    }

    private Request build(HttpCall call) throws NotAllowedException {
        HttpUrl url = HttpUrl.parse(call.url());
        if (url == null) {
            throw new NotAllowedException("http.address", "");
        }
        if (!url.isHttps() && !call.plainHttpAllowed() && !AccountRules.isLoopback(url.host())) {
            throw new NotAllowedException("http.plainHttp", "");
        }
        var request = new Request.Builder().url(url).header("User-Agent", userAgent);
        // As a header of our own: with a media type, OkHttp would add a character set that some servers refuse.
        if (call.contentType() != null) {
            addHeader(request, "Content-Type", call.contentType());
        }
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            addHeader(request, header.getKey(), header.getValue());
        }
        return request.method(call.method(), body(call)).build();
    }

    private static void addHeader(Request.Builder request, String name, String value) throws NotAllowedException {
        if (!value.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == '\t')) {
            throw new NotAllowedException("http.header", name);
        }
        request.header(name, value);
    }

    private static @Nullable RequestBody body(HttpCall call) {
        String text = call.body();
        if (text == null && !ALWAYS_WITH_BODY.contains(call.method())) {
            return null;
        }
        return RequestBody.create(text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8), null);
    }
}
