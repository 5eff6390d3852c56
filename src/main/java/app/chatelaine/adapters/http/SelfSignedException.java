package app.chatelaine.adapters.http;

import java.security.cert.CertificateException;

/** A server showed a certificate that no one but itself has signed, and that is not trusted. */
final class SelfSignedException extends CertificateException {
    private static final long serialVersionUID = 1;

    SelfSignedException(CertificateException cause) {
        super("self-signed", cause);
    }
}
