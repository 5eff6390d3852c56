package app.chatelaine.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** A port of the loopback address at which nobody listens: bound, so that no other program can take it meanwhile. */
public final class ClosedPort implements AutoCloseable {
    private final Socket socket;

    private ClosedPort(Socket socket) {
        this.socket = socket;
    }

    public static ClosedPort reserve() throws IOException {
        var socket = new Socket();
        socket.bind(Loopback.freePort());
        return new ClosedPort(socket);
    }

    public String url() {
        return Loopback.url("http", socket.getLocalPort());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
