package app.chatelaine.adapters.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;
import okhttp3.Connection;
import okhttp3.Protocol;
import okio.AsyncTimeout;

/**
 * Sockets that take in so much a call and no more. OkHttp bounds the headers of an answer itself, but it reads the size line
 * of a chunk and the file name in a gzip stream to any length, and on HTTP/2 frames that no call waits for.
 *
 * <p>A write that the other side does not take closes the socket: on HTTP/2 every call of the connection would wait for it, and
 * so would whoever wants to close the connection, with a lock that no time limit and no interrupt opens.
 */
final class GuardedSockets extends SocketFactory {

    /** Headers of 256 KiB and a body of 1 MiB, twice over. */
    private static final long FOR_HTTP_1 = 2L << 20;

    /** OkHttp lets a server send 16 MiB before anybody reads them: an honest server that does must not be cut off. */
    private static final long FOR_HTTP_2 = 18L << 20;

    /** What the program sends is small enough for the buffers of the system: an honest peer keeps no write waiting. */
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(2);

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
            return new GuardedInput(super.getInputStream(), left);
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new GuardedOutput(super.getOutputStream(), this);
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

    private static final class GuardedInput extends FilterInputStream {
        private final AtomicLong left;

        GuardedInput(InputStream in, AtomicLong left) {
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

        /** TLS empties its socket this way before it closes, for as long as something is there. */
        @Override
        public long skip(long most) throws IOException {
            long skipped = super.skip(most);
            count(skipped);
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return left.get() < 0 ? 0 : super.available();
        }

        private void count(long bytes) throws TooMuchException {
            if (left.addAndGet(-bytes) < 0) {
                throw new TooMuchException();
            }
        }
    }

    private static final class GuardedOutput extends OutputStream {
        private final OutputStream out;
        private final AsyncTimeout limit;

        GuardedOutput(OutputStream out, Socket socket) {
            this.out = out;
            limit = new AsyncTimeout() {
                @Override
                @SuppressWarnings("EmptyCatch") // a socket that cannot be closed is closed
                protected void timedOut() {
                    try {
                        socket.close();
                    } catch (IOException e) {
                        // The write that waits fails all the same.
                    }
                }
            };
            limit.timeout(LONGEST_WRITE.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            limit.enter();
            try {
                out.write(bytes, from, length);
            } finally {
                limit.exit();
            }
        }
    }
}
