package app.chatelaine.adapters.http;

import java.io.IOException;

/** A proxy wants to know who we are before it passes anything on. */
final class ProxyAsksException extends IOException {
    private static final long serialVersionUID = 1;

    ProxyAsksException() {
        super("the proxy asks for credentials");
    }
}
