package app.chatelaine.adapters.http;

import java.io.IOException;

/** More came in than an answer may hold. */
final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1;

    TooMuchException() {
        super("too much came in");
    }
}
