package app.chatelaine.adapters.http;

import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from sending a request once more by itself after 408 and 503, even one that must not be sent twice, and from
 * falling over a {@code Retry-After} that is too big a number for it. Whether to try again is said in one place.
 */
final class OwnRetryAfter implements Interceptor {
    private static final String NAME = "Retry-After";
    private static final String HIDDEN = "Chatelaine-Retry-After";

    /** With this, OkHttp leaves an answer alone. */
    private static final String LATER = "1";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        Headers.Builder headers = move(response.headers(), NAME, HIDDEN).set(NAME, LATER);
        return response.newBuilder().headers(headers.build()).build();
    }

    /** Returns the headers as the server sent them. */
    static Headers asSent(Headers headers) {
        return move(headers.newBuilder().removeAll(NAME).build(), HIDDEN, NAME).build();
    }

    private static Headers.Builder move(Headers headers, String from, String to) {
        Headers.Builder moved = headers.newBuilder().removeAll(from);
        headers.values(from).forEach(value -> moved.addUnsafeNonAscii(to, value));
        return moved;
    }
}
