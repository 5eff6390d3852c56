package app.chatelaine.sandbox;

import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** Both ways in which a stand-in can be reached. */
enum Transport {
    HTTP,
    HTTPS;

    private static final HandshakeCertificates CERTIFICATES = certificates();

    /** Serves, and trusts, a certificate for the loopback address that was made for this JVM; null for plain http. */
    @Nullable SSLContext tls() {
        return this == HTTP ? null : CERTIFICATES.sslContext();
    }

    private static HandshakeCertificates certificates() {
        var certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(certificate.certificate())
                .build();
    }
}
