package app.chatelaine.adapters.http;

import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** An authority that the tests trust, and servers with certificates from it. New in every JVM. */
final class TestCertificates {
    static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("Test authority")
            .build();

    private static final SSLSocketFactory GOOD =
            serving(leaf().signedBy(AUTHORITY).build());

    private TestCertificates() {}

    /** For a server on this machine, as it should be. */
    static SSLSocketFactory good() {
        return GOOD;
    }

    static SSLSocketFactory serving(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory();
    }

    /** Made out to the names of this machine, valid for a day, not signed yet. */
    static HeldCertificate.Builder leaf() {
        return new HeldCertificate.Builder()
                .commonName("Test server")
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("::1")
                .duration(1, TimeUnit.DAYS);
    }
}
