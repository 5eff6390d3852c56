package app.chatelaine.adapters.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus.Candidate;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.SecretStoreContract;
import app.chatelaine.testing.StoreCalls;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsKeychainTest {
    private static final SecretRef KEY = SecretRef.currentKey("abcd");
    private static final Messages MESSAGES = Messages.of(Locale.ROOT);
    private static final Problem GONE = Problem.of(ProblemCode.KEYCHAIN_UNAVAILABLE, "Test keychain", "it is gone");

    private final FaultySecretStore first = new FaultySecretStore("First");
    private final FaultySecretStore second = new FaultySecretStore("Second");
    private final OsKeychain keychain = new OsKeychain(MESSAGES, List.of(first, second));

    @Nested
    class Contract extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            return new OsKeychain(MESSAGES, List.of(new FaultySecretStore()));
        }
    }

    @Test
    void making_it_touches_no_keychain() {
        assertThat(first.calls() + first.statusCalls()).isZero();
    }

    @Test
    void the_first_that_can_be_used_is_taken() {
        assertThat(keychain.delete(KEY)).isEqualTo(Outcome.done());

        assertThat(first.calls()).isEqualTo(1);
        assertThat(second.calls() + second.statusCalls()).isZero();
        assertThat(keychain.status().candidates()).extracting(Candidate::name).containsExactly("First");
    }

    @Test
    void one_that_is_locked_can_be_used() {
        first.lock();

        assertThat(keychain.delete(KEY)).isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_LOCKED, "First"));
        assertThat(keychain.status().state()).isEqualTo(State.LOCKED);
    }

    @Test
    void KEY_07_one_that_cannot_be_used_is_passed_over_and_its_reason_kept() {
        first.failWith(GONE);

        assertThat(keychain.delete(KEY)).isEqualTo(Outcome.done());

        assertThat(second.calls()).isEqualTo(1);
        var status = keychain.status();
        assertThat(status.kind()).isEqualTo("os");
        assertThat(status.name()).isEqualTo("Second");
        assertThat(status.state()).isEqualTo(State.READY);
        assertThat(status.candidates())
                .containsExactly(new Candidate("First", false, "it is gone"), new Candidate("Second", true, "in use"));
    }

    @Test
    void the_one_that_was_taken_stays_taken_as_its_keys_are_in_no_other() {
        assertThat(keychain.delete(KEY)).isEqualTo(Outcome.done());
        first.failWith(GONE);

        assertThat(keychain.read(KEY)).isEqualTo(Outcome.failed(GONE));
        assertThat(second.calls()).isZero();

        first.heal();
        assertThat(keychain.delete(KEY)).isEqualTo(Outcome.done());
    }

    @Nested
    class When_none_can_be_used {
        @Test
        void every_call_says_so_with_the_reason_of_the_first() {
            fail();
            var problem = Problem.of(ProblemCode.KEYCHAIN_UNAVAILABLE, "The system's keychain", "it is gone");

            assertThat(keychain.read(KEY)).isEqualTo(Outcome.failed(problem));
            assertThat(keychain.delete(KEY)).isEqualTo(Outcome.failed(problem));
            assertThat(keychain.relabel(KEY, "label")).isEqualTo(Outcome.failed(problem));
            assertThat(StoreCalls.write(keychain, KEY, Canary.value())).isEqualTo(Outcome.failed(problem));
        }

        @Test
        void the_status_names_all_that_were_tried() {
            fail();

            assertThat(keychain.status().state()).isEqualTo(State.UNAVAILABLE);
            assertThat(keychain.status().candidates())
                    .containsExactly(
                            new Candidate("First", false, "it is gone"), new Candidate("Second", false, "it is gone"));
        }

        @Test
        void the_next_call_looks_again() {
            fail();
            assertThat(keychain.delete(KEY).isOk()).isFalse();

            first.heal();

            assertThat(keychain.delete(KEY)).isEqualTo(Outcome.done());
        }

        private void fail() {
            first.failWith(GONE);
            second.failWith(GONE);
        }
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X, macOS Keychain", "Windows 11, Windows Credential Manager", "Linux, Secret Service"})
    void each_system_has_its_own_and_elsewhere_it_is_not_there(String os, String name) {
        // This machine is not all of them, so the keychains of the others are not there; on Linux the bus is not.
        var keychainOf = OsKeychain.of(MESSAGES, os, Map.of(), InstantSource.system());

        var status = keychainOf.status();

        assertThat(status.candidates().getFirst().name()).isEqualTo(name);
    }
}
