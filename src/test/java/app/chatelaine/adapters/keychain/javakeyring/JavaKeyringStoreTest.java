package app.chatelaine.adapters.keychain.javakeyring;

import static app.chatelaine.testing.StoreCalls.codeOf;
import static app.chatelaine.testing.StoreCalls.read;
import static app.chatelaine.testing.StoreCalls.write;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus.Candidate;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.CrashPoint;
import app.chatelaine.testing.SecretStoreContract;
import com.github.javakeyring.BackendNotSupportedException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaKeyringStoreTest {
    private static final Messages MESSAGES = Messages.of(Locale.ROOT);
    private static final SecretRef KEY = SecretRef.currentKey("abcd");

    @Nested
    class Windows {
        private final FakeWindowsCredentials credentials = new FakeWindowsCredentials(new CrashPoint());
        private final JavaKeyringStore store = new JavaKeyringStore(MESSAGES, Backend.WINDOWS, () -> credentials);

        @Nested
        class Contract extends SecretStoreContract {
            @Override
            protected SecretStore open() {
                return store;
            }
        }

        @Test
        void a_key_far_beyond_all_measure_is_too_long_and_leaves_nothing_behind() {
            assertThat(write(store, KEY, "k".repeat(200_000)))
                    .isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_TOO_LONG, "Windows Credential Manager", "200000"));
            assertThat(credentials.accounts()).isEmpty();
        }

        @Test
        void a_long_key_of_which_a_part_was_deleted_is_broken_not_missing() {
            assertThat(write(store, KEY, "k".repeat(3000))).isEqualTo(Outcome.done());
            credentials.remove(KEY.account() + ".a2");

            assertThat(store.read(KEY))
                    .isEqualTo(Outcome.failed(
                            ProblemCode.KEYCHAIN_BROKEN,
                            "Windows Credential Manager",
                            "a part of the long key is missing"));
        }
    }

    @Nested
    class Mac {
        private final FakeMacKeychain keychain = new FakeMacKeychain();
        private final JavaKeyringStore store = new JavaKeyringStore(MESSAGES, Backend.MAC, () -> keychain);

        @Nested
        class Contract extends SecretStoreContract {
            @Override
            protected SecretStore open() {
                return store;
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "The user name or passphrase you entered is not correct.",
                    "User canceled the operation.",
                    "OSStatus -25293",
                    "OSStatus -128"
                })
        void a_person_who_says_no_is_told_from_a_missing_entry(String systemText) {
            assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());
            keychain.refuse(systemText);

            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_DENIED);
            assertThat(codeOf(store.delete(KEY))).isEqualTo(ProblemCode.KEYCHAIN_DENIED);
            assertThat(codeOf(write(store, KEY, "new-" + Canary.value()))).isEqualTo(ProblemCode.KEYCHAIN_DENIED);

            keychain.refuse(null);
            assertThat(read(store, KEY)).isEqualTo(Canary.value());
        }

        @Test
        void a_session_without_a_screen_is_told_from_a_no() {
            assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());
            keychain.refuse("User interaction is not allowed.");

            assertThat(store.read(KEY))
                    .isEqualTo(Outcome.failed(
                            ProblemCode.KEYCHAIN_DENIED,
                            "macOS Keychain",
                            "it must ask for permission and cannot show a window here"));
        }

        @Test
        void what_it_says_otherwise_is_passed_on() {
            assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());
            keychain.refuse("The disk is on fire.");

            assertThat(store.read(KEY))
                    .isEqualTo(Outcome.failed(
                            ProblemCode.KEYCHAIN_BROKEN,
                            "macOS Keychain",
                            "Failed to get credential. The disk is on fire."));
        }
    }

    @Nested
    class Wallet {
        private final FakeWallet wallet = new FakeWallet();
        private final JavaKeyringStore store = new JavaKeyringStore(MESSAGES, Backend.KWALLET, () -> wallet);

        @Nested
        class Contract extends SecretStoreContract {
            @Override
            protected SecretStore open() {
                return store;
            }
        }

        @Test
        void while_it_is_closed_nothing_is_believed_to_be_missing() {
            assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());
            wallet.shut();

            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_DENIED);
            assertThat(codeOf(store.delete(KEY))).isEqualTo(ProblemCode.KEYCHAIN_DENIED);

            wallet.unlock();
            assertThat(read(store, KEY)).isEqualTo(Canary.value());
        }

        @Test
        void without_a_bus_it_is_not_even_looked_for() {
            var nowhere = JavaKeyringStore.kwallet(MESSAGES, Optional::empty);

            assertThat(nowhere.read(KEY))
                    .isEqualTo(
                            Outcome.failed(ProblemCode.KEYCHAIN_UNAVAILABLE, "KWallet", "this session has no D-Bus"));
        }
    }

    @Nested
    class Opening {
        private final AtomicInteger openings = new AtomicInteger();

        @Test
        void it_is_opened_at_the_first_call_and_once() {
            var store = new JavaKeyringStore(MESSAGES, Backend.MAC, () -> {
                openings.incrementAndGet();
                return new FakeMacKeychain();
            });
            assertThat(openings).hasValue(0);

            assertThat(store.delete(KEY)).isEqualTo(Outcome.done());
            assertThat(store.delete(KEY)).isEqualTo(Outcome.done());

            assertThat(openings).hasValue(1);
        }

        @Test
        void one_that_is_not_there_says_why_and_is_tried_again() {
            var store = new JavaKeyringStore(MESSAGES, Backend.WINDOWS, () -> {
                if (openings.incrementAndGet() == 1) {
                    throw new BackendNotSupportedException("wrapped", new IllegalStateException("the real reason"));
                }
                return new FakeWindowsCredentials(new CrashPoint());
            });

            var status = store.status();
            assertThat(status.state()).isEqualTo(State.UNAVAILABLE);
            assertThat(status.candidates())
                    .containsExactly(new Candidate("Windows Credential Manager", false, "the real reason"));

            assertThat(store.status().state()).isEqualTo(State.READY);
        }

        @Test
        void a_native_library_that_does_not_load_is_a_keychain_that_is_not_there() {
            var store = new JavaKeyringStore(MESSAGES, Backend.WINDOWS, () -> {
                throw new UnsatisfiedLinkError("Unable to load library 'Advapi32'");
            });

            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);
        }

        @Test
        void the_keychains_of_other_systems_are_not_here() {
            boolean mac = System.getProperty("os.name").startsWith("Mac");
            var foreign = new JavaKeyringStore(MESSAGES, mac ? Backend.WINDOWS : Backend.MAC);

            assertThat(foreign.status().state()).isEqualTo(State.UNAVAILABLE);
            assertThat(codeOf(foreign.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_UNAVAILABLE);
        }
    }
}
