package app.chatelaine.sandbox;

import java.io.Serial;

/** An operation that cannot be carried out, with the message that the client gets. */
final class GraphqlException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    GraphqlException(String message) {
        super(message);
    }
}
