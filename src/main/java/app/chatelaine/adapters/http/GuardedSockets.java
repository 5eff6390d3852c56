package app.chatelaine.adapters.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;
import okhttp3.Connection;
import okhttp3.Protocol;

/**
 * Sockets that take in so much a call and no more. OkHttp bounds the headers of an answer itself, but it reads the size line
 * of a chunk and the file name in a gzip stream to any length, and on HTTP/2 frames that no call waits for.
 */
final class GuardedSockets extends SocketFactory {

    /** Headers of 256 KiB and a body of 1 MiB, twice over. */
    private static final long FOR_HTTP_1 = 2L << 20;

    /** OkHttp lets a server send 16 MiB before anybody reads them: an honest server that does must not be cut off. */
    private static final long FOR_HTTP_2 = 18L << 20;

    private final Map<Ends, GuardedSocket> open = new ConcurrentHashMap<>();

    /** Starts a new allowance, since a call began or ended on the connection. */
    void renewAllowance(Connection connection) {
        Socket socket = connection.socket();
        // With TLS this is another socket on top of ours; both tell the same addresses.
        GuardedSocket guarded = open.get(Ends.of(socket));
        if (guarded != null) {
            guarded.left.set(connection.protocol() == Protocol.HTTP_2 ? FOR_HTTP_2 : FOR_HTTP_1);
        }
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw notUsed();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw notUsed();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw notUsed();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw notUsed();
    }

    private static UnsupportedOperationException notUsed() {
        return new UnsupportedOperationException("OkHttp connects its sockets itself");
    }

    private record Ends(SocketAddress local, SocketAddress remote) {
        static Ends of(Socket socket) {
            return new Ends(socket.getLocalSocketAddress(), socket.getRemoteSocketAddress());
        }
    }

    private final class GuardedSocket extends Socket {
        private final AtomicLong left = new AtomicLong(FOR_HTTP_1);

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            super.connect(endpoint, timeout);
            open.put(Ends.of(this), this);
            if (isClosed()) {
                forget();
            }
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new GuardedStream(super.getInputStream(), left);
        }

        @Override
        public void close() throws IOException {
            forget();
            super.close();
        }

        private void forget() {
            open.values().remove(this);
        }
    }

    private static final class GuardedStream extends FilterInputStream {
        private final AtomicLong left;

        GuardedStream(InputStream in, AtomicLong left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws TooMuchException {
            if (left.addAndGet(-bytes) < 0) {
                throw new TooMuchException();
            }
        }
    }
}
