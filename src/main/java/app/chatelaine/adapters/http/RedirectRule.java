package app.chatelaine.adapters.http;

import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Where a redirect leads and what is sent there. Only the same origin ever gets the same headers. */
final class RedirectRule {
    static final int MOST = 5;

    private static final Set<Integer> STATUS = Set.of(301, 302, 303, 307, 308);

    private RedirectRule() {}

    /** Returns where the answer points to; empty when it is no redirect, or leads nowhere on the web. */
    static Optional<HttpUrl> target(HttpUrl from, int status, @Nullable String location) {
        return location == null || !STATUS.contains(status)
                ? Optional.empty()
                : Optional.ofNullable(from.resolve(location));
    }

    static boolean sameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }

    /** Returns scheme, host and port, without a path, a user or anything else that could hold a key. */
    static String origin(HttpUrl url) {
        String whole = new HttpUrl.Builder()
                .scheme(url.scheme())
                .host(url.host())
                .port(url.port())
                .build()
                .toString();
        return whole.substring(0, whole.length() - 1);
    }

    /** Makes the request for the next hop: 303 asks for a GET, and 301 and 302 have come to mean the same after a POST. */
    static Request follow(Request request, int status, HttpUrl target) {
        Request.Builder next = request.newBuilder().url(target);
        boolean becomesGet = status == 303
                ? !request.method().equals("HEAD")
                : status <= 302 && request.method().equals("POST");
        return becomesGet
                ? next.method("GET", null).removeHeader("Content-Type").build()
                : next.build();
    }
}
