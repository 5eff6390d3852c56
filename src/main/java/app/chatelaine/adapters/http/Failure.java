package app.chatelaine.adapters.http;

import app.chatelaine.adapters.http.HttpAnswer.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Ways in which a call fails, the most telling first: a host has several addresses, and that the first of them refused says
 * less than what went wrong at the second.
 */
enum Failure {
    CANCELLED(Reason.CANCELLED, "http.cancelled"),
    TIMEOUT(Reason.TIMEOUT, "http.timeout"),
    EXPIRED(Reason.TLS, "http.tls.expired"),
    NOT_YET_VALID(Reason.TLS, "http.tls.notYetValid"),
    SELF_SIGNED(Reason.TLS, "http.tls.selfSigned"),
    UNTRUSTED(Reason.TLS, "http.tls.untrusted"),
    WRONG_HOST(Reason.TLS, "http.tls.wrongHost"),
    NO_COMMON_PROTOCOL(Reason.TLS, "http.tls.noCommonProtocol"),
    NOT_TLS(Reason.TLS, "http.tls.notTls"),
    WANTS_CERTIFICATE(Reason.TLS, "http.tls.wantsCertificate"),
    TLS(Reason.TLS, "http.tls.failed"),
    PROXY_ASKS(Reason.PROXY, "http.proxyAsks"),
    PROXY_REFUSES(Reason.PROXY, "http.proxyRefuses"),
    TOO_MUCH(Reason.BROKEN, "http.tooMuch"),
    UNREADABLE(Reason.BROKEN, "http.unreadable"),
    BROKEN(Reason.BROKEN, "http.broken"),
    REFUSED(Reason.REFUSED, "http.refused"),
    NO_ROUTE(Reason.REFUSED, "http.noRoute"),
    DNS(Reason.DNS, "http.dns");

    /** OkHttp tells this in words alone. */
    private static final String TUNNEL_REFUSED = "Unexpected response code for CONNECT";

    private final Reason reason;
    private final String key;

    Failure(Reason reason, String key) {
        this.reason = reason;
        this.key = key;
    }

    Reason reason() {
        return reason;
    }

    /** Of its words in the messages; only {@link #TIMEOUT} takes an argument, the limit in seconds. */
    String key() {
        return key;
    }

    /**
     * Tells what happened.
     *
     * @param connected whether a connection stood by then
     */
    static Failure of(IOException exception, boolean connected) {
        return Stream.concat(Stream.of(exception), Arrays.stream(exception.getSuppressed()))
                .map(each -> one(each, connected))
                .min(Comparator.naturalOrder())
                .orElse(BROKEN);
    }

    private static Failure one(Throwable exception, boolean connected) {
        return switch (exception) {
            case InterruptedIOException e -> TIMEOUT;
            case SSLPeerUnverifiedException e -> WRONG_HOST;
            case SSLException e -> tls(e);
            case ProxyAsksException e -> PROXY_ASKS;
            case UnknownHostException e -> DNS;
            case ConnectException e when among(e, NoRouteToHostException.class) -> NO_ROUTE;
            case ConnectException e -> REFUSED;
            case SocketException e when !connected -> NO_ROUTE;
            case ProtocolException e -> UNREADABLE;
            case Throwable e when among(e, TooMuchException.class) -> TOO_MUCH;
            case Throwable e when says(e, TUNNEL_REFUSED) -> PROXY_REFUSES;
            default -> BROKEN;
        };
    }

    private static Failure tls(SSLException exception) {
        if (among(exception, CertificateExpiredException.class)) {
            return EXPIRED;
        }
        if (among(exception, CertificateNotYetValidException.class)) {
            return NOT_YET_VALID;
        }
        if (among(exception, SelfSignedException.class)) {
            return SELF_SIGNED;
        }
        if (among(exception, CertificateException.class)) {
            return UNTRUSTED;
        }
        if (among(exception, TooMuchException.class)) {
            return TOO_MUCH;
        }
        if (among(exception, SocketException.class) || among(exception, EOFException.class)) {
            return BROKEN;
        }
        return alert(exception);
    }

    /** The JDK gives alerts of the other side no type of their own. */
    private static Failure alert(SSLException exception) {
        if (says(exception, "protocol_version", "protocol version", "handshake_failure", "insufficient_security")) {
            return NO_COMMON_PROTOCOL;
        }
        if (says(exception, "Unsupported or unrecognized SSL message", "plaintext connection")) {
            return NOT_TLS;
        }
        return says(exception, "certificate_required", "bad_certificate") ? WANTS_CERTIFICATE : TLS;
    }

    private static boolean among(Throwable exception, Class<? extends Throwable> type) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Throwable exception, String... phrases) {
        String message = exception.getMessage();
        return message != null && List.of(phrases).stream().anyMatch(message::contains);
    }
}
