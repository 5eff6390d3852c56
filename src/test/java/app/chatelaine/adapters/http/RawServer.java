package app.chatelaine.adapters.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A server that says what the test tells it to, byte by byte, on loopback. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final String scheme;
    private final Collection<Socket> open = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    private RawServer(InetAddress address, String scheme, Opening opening, Conversation conversation) {
        try {
            listener = new ServerSocket(0, 50, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.scheme = scheme;
        Thread.startVirtualThread(() -> accept(opening, conversation));
    }

    static RawServer plain(Conversation conversation) {
        return new RawServer(address("127.0.0.1"), "http", socket -> socket, conversation);
    }

    static RawServer onIp6(Conversation conversation) {
        return new RawServer(address("::1"), "http", socket -> socket, conversation);
    }

    /** Says what it says where its callers expect TLS. */
    static RawServer badAtTls(Conversation conversation) {
        return new RawServer(address("127.0.0.1"), "https", socket -> socket, conversation);
    }

    /** Speaks TLS and then HTTP/2, as far as the test wants. */
    static RawServer http2(SSLSocketFactory tls, Conversation conversation) {
        return new RawServer(
                address("127.0.0.1"),
                "https",
                socket -> {
                    var secure = (SSLSocket) tls.createSocket(socket, null, socket.getPort(), true);
                    secure.setUseClientMode(false);
                    var parameters = secure.getSSLParameters();
                    parameters.setApplicationProtocols(new String[] {"h2"});
                    secure.setSSLParameters(parameters);
                    return secure;
                },
                conversation);
    }

    /** Sends one text to everybody who asks, and closes. */
    static RawServer answering(String text) {
        return plain(line -> {
            line.readRequest();
            line.send(text);
        });
    }

    String url() {
        String host = listener.getInetAddress().getHostAddress();
        return scheme + "://" + (host.contains(":") ? "[::1]" : host) + ":" + listener.getLocalPort() + "/";
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Bytes that callers were ready to take, with what lies in the buffers of the system. */
    long sent() {
        return sent.get();
    }

    int connections() {
        return connections.get();
    }

    /** Heads of the requests that were read. */
    List<String> requests() {
        return requests;
    }

    private void accept(Opening opening, Conversation conversation) {
        while (true) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.startVirtualThread(() -> talk(socket, opening, conversation));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket, Opening opening, Conversation conversation) {
        try (socket;
                Socket top = opening.open(socket)) {
            conversation.talk(new Line(top));
        } catch (IOException e) {
            // The caller hung up, which is what many tests are about.
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    interface Conversation {
        void talk(Line line) throws IOException;
    }

    private interface Opening {
        Socket open(Socket accepted) throws IOException;
    }

    /** One connection, seen from the server. */
    final class Line {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Line(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedInputStream(socket.getInputStream());
            out = new BufferedOutputStream(new Counting(socket.getOutputStream()));
        }

        /** Reads the head of a request; an empty text when the caller hangs up first. */
        String readRequest() throws IOException {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int octet = in.read();
                if (octet < 0) {
                    return "";
                }
                head.append((char) octet);
            }
            requests.add(head.toString());
            return head.toString();
        }

        void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        /** Sends the same again and again until the caller hangs up. */
        void sendForEver(byte[] bytes) throws IOException {
            while (true) {
                send(bytes);
            }
        }

        /** Sends one byte of it every few milliseconds, over and over, until the caller hangs up. */
        void trickle(String text) throws IOException {
            for (int i = 0; !holds(5); i++) {
                send(text.substring(i % text.length(), i % text.length() + 1));
            }
        }

        /** Keeps the connection and says nothing until the test is over. */
        void hold() {
            while (!holds(1_000)) {
                // goes on holding
            }
        }

        /** Cuts the connection so that the caller sees a reset and not an end. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        private boolean holds(int milliseconds) {
            try {
                return closed.await(milliseconds, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }

    private final class Counting extends FilterOutputStream {
        Counting(@Nullable OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            sent.addAndGet(length);
        }
    }
}
