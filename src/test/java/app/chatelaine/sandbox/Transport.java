package app.chatelaine.sandbox;

import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** Both ways in which a stand-in can be reached. */
enum Transport {
    HTTP,
    HTTPS;

    private static final HeldCertificate CERTIFICATE =
            new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    private static final HandshakeCertificates CERTIFICATES = certificates();

    /** Serves, and trusts, a certificate for the loopback address that was made for this JVM; null for plain http. */
    @Nullable SSLContext tls() {
        return this == HTTP ? null : CERTIFICATES.sslContext();
    }

    /** The certificate that the stand-ins show, for clients that are told whom to trust. */
    static X509Certificate certificate() {
        return CERTIFICATE.certificate();
    }

    private static HandshakeCertificates certificates() {
        return new HandshakeCertificates.Builder()
                .heldCertificate(CERTIFICATE)
                .addTrustedCertificate(CERTIFICATE.certificate())
                .build();
    }
}
