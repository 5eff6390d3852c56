package app.chatelaine.adapters.keychain.javakeyring;

import static app.chatelaine.testing.StoreCalls.codeOf;
import static app.chatelaine.testing.StoreCalls.read;
import static app.chatelaine.testing.StoreCalls.write;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.secretservice.SecretServiceStore;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.RealKeyring;
import app.chatelaine.testing.SecretStoreContract;
import com.github.javakeyring.KeyringStorageType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.freedesktop.dbus.config.DBusSysProps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** java-keyring and our own client share one real GNOME keyring. */
class JavaKeyringAndSecretServiceTest {
    @RegisterExtension
    static final RealKeyring KEYRING = new RealKeyring();

    private static final Messages MESSAGES = Messages.of(Locale.ROOT);
    private static final SecretRef KEY = SecretRef.currentKey("abcd");
    private static final Backend GNOME =
            new Backend("java-keyring", KeyringStorageType.GNOME_KEYRING, LibraryPasswords::new);

    private final SecretStore library = new JavaKeyringStore(MESSAGES, GNOME);
    private final SecretStore own = new SecretServiceStore(
            MESSAGES,
            () -> Optional.of(KEYRING.address()),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            InstantSource.system());

    @BeforeAll
    static void lookAtThisBus() {
        System.setProperty(DBusSysProps.DBUS_SESSION_BUS_ADDRESS, KEYRING.address());
    }

    @AfterAll
    static void lookAtNoBus() {
        System.clearProperty(DBusSysProps.DBUS_SESSION_BUS_ADDRESS);
    }

    @AfterEach
    void leaveNothingBehind() {
        assertThat(own.delete(KEY)).isEqualTo(Outcome.done());
        own.close();
        library.close();
    }

    @Nested
    class Contract_of_the_library extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            return new JavaKeyringStore(MESSAGES, GNOME);
        }
    }

    @Test
    void what_the_library_stores_our_client_reads_changes_and_deletes() {
        assertThat(write(library, KEY, "by the library")).isEqualTo(Outcome.done());
        assertThat(read(own, KEY)).isEqualTo("by the library");

        assertThat(write(own, KEY, Canary.value())).isEqualTo(Outcome.done());
        assertThat(read(library, KEY)).isEqualTo(Canary.value());

        assertThat(own.delete(KEY)).isEqualTo(Outcome.done());
        assertThat(codeOf(library.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_ENTRY_MISSING);
    }

    @Test
    void what_our_client_stores_the_library_reads_changes_and_deletes() {
        assertThat(write(own, KEY, Canary.value())).isEqualTo(Outcome.done());
        assertThat(read(library, KEY)).isEqualTo(Canary.value());

        assertThat(write(library, KEY, "by the library")).isEqualTo(Outcome.done());
        assertThat(read(own, KEY)).isEqualTo("by the library");

        assertThat(library.delete(KEY)).isEqualTo(Outcome.done());
        assertThat(codeOf(own.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_ENTRY_MISSING);
    }



}
