package app.chatelaine.adapters.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: those of this Java, and further ones by name. There is no way to believe all. */
public final class Trust {
    private final SSLSocketFactory sockets;
    private final X509ExtendedTrustManager manager;

    private Trust(X509ExtendedTrustManager judge) throws GeneralSecurityException {
        manager = new SelfSignedTeller(judge);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {manager}, null);
        sockets = context.getSocketFactory();
    }

    /** Believes the authorities that this Java believes. */
    public static Trust system() {
        return systemAnd(List.of());
    }

    /** Believes these certificates and those that they have signed, too. */
    public static Trust systemAnd(Collection<X509Certificate> more) {
        try {
            X509ExtendedTrustManager system = manager(null);
            if (more.isEmpty()) {
                return new Trust(system);
            }
            List<X509Certificate> all = new ArrayList<>(List.of(system.getAcceptedIssuers()));
            all.addAll(more);
            return new Trust(manager(storeOf(all)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java cannot set up TLS", e);
        }
    }

    SSLSocketFactory sockets() {
        return sockets;
    }

    X509ExtendedTrustManager manager() {
        return manager;
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("no trust manager for X.509");
    }

    private static KeyStore storeOf(List<X509Certificate> certificates) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry(Integer.toString(i), certificates.get(i));
        }
        return store;
    }
}
