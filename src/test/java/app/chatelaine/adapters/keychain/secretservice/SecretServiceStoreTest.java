package app.chatelaine.adapters.keychain.secretservice;

import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.RealKeyring;
import app.chatelaine.testing.SecretStoreContract;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecretServiceStoreTest {
    @RegisterExtension
    static final RealKeyring KEYRING = new RealKeyring();

    private static SecretServiceStore open() {
        return new SecretServiceStore(
                Messages.of(Locale.ROOT),
                () -> Optional.of(KEYRING.address()),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                InstantSource.system());
    }

    @Nested
    class Contract extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            return SecretServiceStoreTest.open();
        }
    }
}
