package app.chatelaine.adapters.keychain.javakeyring;

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
        write(library, "by the library");
        assertThat(read(own)).isEqualTo("by the library");

        write(own, Canary.value());
        assertThat(read(library)).isEqualTo(Canary.value());

        assertThat(own.delete(KEY)).isEqualTo(Outcome.done());
        assertMissing(library);
    }

    @Test
    void what_our_client_stores_the_library_reads_changes_and_deletes() {
        write(own, Canary.value());
        assertThat(read(library)).isEqualTo(Canary.value());

        write(library, "by the library");
        assertThat(read(own)).isEqualTo("by the library");

        assertThat(library.delete(KEY)).isEqualTo(Outcome.done());
        assertMissing(own);
    }

    private static void write(SecretStore store, String key) {
        try (var secret = Secret.copyOf(key)) {
            assertThat(store.write(KEY, "Chatelaine: ION, work (production)", secret))
                    .isEqualTo(Outcome.done());
        }
    }

    private static String read(SecretStore store) {
        try (var found = store.read(KEY).fold(secret -> secret, problem -> Secret.copyOf(problem.toString()))) {
            return found.reveal();
        }
    }

    private static void assertMissing(SecretStore store) {
        ProblemCode code = store.read(KEY).fold(found -> ProblemCode.INTERNAL, problem -> problem.code());
        assertThat(code).isEqualTo(ProblemCode.KEYCHAIN_ENTRY_MISSING);
    }
}
