package app.chatelaine.wiring;

import app.chatelaine.adapters.http.Http;
import app.chatelaine.adapters.http.HttpAnswer;
import app.chatelaine.adapters.http.HttpCall;
import app.chatelaine.adapters.http.OkHttpHttp;
import app.chatelaine.core.work.Cancel;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the HTTP layer when the first call is made, as reading the trusted certificates takes its time. */
final class LazyHttp implements Http, AutoCloseable {
    private final Supplier<OkHttpHttp> making;
    private @Nullable OkHttpHttp made;

    LazyHttp(Supplier<OkHttpHttp> making) {
        this.making = making;
    }

    @Override
    public HttpAnswer call(HttpCall call, Cancel cancel) {
        return http().call(call, cancel);
    }

    private synchronized OkHttpHttp http() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }

    @Override
    public synchronized void close() {
        if (made != null) {
            made.close();
        }
    }
}
