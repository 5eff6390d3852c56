package app.chatelaine.adapters.keychain.secretservice;

import app.chatelaine.adapters.keychain.secretservice.SecretServiceException.Kind;
import app.chatelaine.adapters.keychain.shared.AskingPause;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps up the connection to the Secret Service: made at the first request, made anew when the service was. */
final class Link implements AutoCloseable {
    private final Supplier<Optional<String>> address;
    private final Duration callLimit;
    private final Duration promptLimit;
    private final AskingPause pause;
    private @Nullable SecretService service;
    private String name = ServiceName.UNKNOWN;

    Link(Supplier<Optional<String>> address, Duration callLimit, Duration promptLimit, AskingPause pause) {
        this.address = address;
        this.callLimit = callLimit;
        this.promptLimit = promptLimit;
        this.pause = pause;
    }

    /** Something to ask of the service; it may be made twice. */
    interface Request<T> {
        T of(SecretService open) throws SecretServiceException;
    }

    /** What people call the service, as far as it is known by now. */
    String name() {
        return name;
    }

    <T> T ask(Request<T> request) throws SecretServiceException {
        if (service == null) {
            return request.of(connect());
        }
        try {
            return request.of(service);
        } catch (SecretServiceException e) {
            if (!e.kind().isStale()) {
                throw e;
            }
            // The service may have been ended, and started anew, since the last request.
            close();
            return request.of(connect());
        }
    }

    private SecretService connect() throws SecretServiceException {
        String found = address.get().orElseThrow(() -> new SecretServiceException(Kind.NO_BUS));
        var open = SecretService.open(found, callLimit, promptLimit, pause);
        service = open;
        name = open.name();
        return open;
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
            service = null;
        }
    }
}
