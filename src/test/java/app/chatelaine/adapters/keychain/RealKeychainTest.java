package app.chatelaine.adapters.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.DeadlineSecretStore.Patience;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus.Candidate;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.secret.VerifyingSecretStore;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.RealKeyring;
import app.chatelaine.testing.SecretStoreContract;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The keychain put together as the program does it, on a real GNOME keyring. */
class RealKeychainTest {
    @RegisterExtension
    static final RealKeyring KEYRING = new RealKeyring();

    private static final Messages MESSAGES = Messages.of(Locale.ROOT);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThread() {
        thread.shutdownNow();
    }

    @Nested
    class Contract extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            return keychain();
        }
    }

    @Test
    void linux_takes_the_secret_service_first() {
        var keychain = keychain();

        var status = keychain.status();

        assertThat(status.kind()).isEqualTo("os");
        assertThat(status.name()).isEqualTo("GNOME Keyring");
        assertThat(status.state()).isEqualTo(State.READY);
        assertThat(status.candidates()).containsExactly(new Candidate("GNOME Keyring", true, "in use"));
        keychain.close();
    }

    private SecretStore keychain() {
        return new DeadlineSecretStore(
                MESSAGES,
                new VerifyingSecretStore(
                        OsKeychain.of(MESSAGES, "Linux", KEYRING.environment(), InstantSource.system())),
                "os",
                thread,
                Patience.USUAL,
                name -> {});
    }
}
