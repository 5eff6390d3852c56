package app.chatelaine.core.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a request goes: scheme, host and port. A key that was given for one origin is never sent to another.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case
 * @param port as in the address, or the scheme's own
 */
public record Origin(String scheme, String host, int port) {

    /** The origin of an absolute web address; empty for anything else, such as an address with a user name in it. */
    public static Optional<Origin> of(String url) {
        try {
            var uri = new URI(url);
            if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            return defaultPort(scheme)
                    .map(usual -> new Origin(
                            scheme, uri.getHost().toLowerCase(Locale.ROOT), uri.getPort() < 0 ? usual : uri.getPort()));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> defaultPort(String scheme) {
        return switch (scheme) {
            case "https" -> Optional.of(443);
            case "http" -> Optional.of(80);
            default -> Optional.empty();
        };
    }

    /** Host and, where it is not the usual one, port. */
    public String place() {
        boolean usual = defaultPort(scheme).filter(p -> p == port).isPresent();
        return usual ? host : host + ":" + port;
    }

    @Override
    public String toString() {
        return scheme + "://" + place();
    }
}
