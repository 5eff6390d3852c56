package app.chatelaine.adapters.instance;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** One byte over a socket, from a program that may not answer. */
final class Octet {
    /** The other side is on this machine and has nothing else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Octet() {}

    /** @return 0 to 255; -1 when the other side hung up */
    static int read(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        try (var selector = channel.provider().openSelector()) {
            channel.register(selector, SelectionKey.OP_READ);
            if (selector.select(PATIENCE.toMillis()) == 0) {
                throw new SocketTimeoutException();
            }
        }
        var octet = ByteBuffer.allocate(1);
        return channel.read(octet) == 1 ? Byte.toUnsignedInt(octet.get(0)) : -1;
    }

    static void write(SocketChannel channel, int octet) throws IOException {
        channel.write(ByteBuffer.wrap(new byte[] {(byte) octet}));
    }
}
