package app.chatelaine.sandbox;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The address that only programs of this machine reach. */
final class Loopback {
    private static final InetAddress ADDRESS = InetAddress.getLoopbackAddress();

    private Loopback() {}

    static InetSocketAddress freePort() {
        return new InetSocketAddress(ADDRESS, 0);
    }

    static String host() {
        return ADDRESS.getHostAddress();
    }

    /** Such as {@code http://127.0.0.1:49152}; in brackets where Java prefers IPv6. */
    static String url(String scheme, int port) {
        String host = host();
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
