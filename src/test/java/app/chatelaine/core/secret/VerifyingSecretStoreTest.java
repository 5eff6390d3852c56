package app.chatelaine.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.SecretStoreContract;
import app.chatelaine.testing.StoreCalls;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerifyingSecretStoreTest {
    private static final SecretRef KEY = SecretRef.currentKey("abcd");

    private final FaultySecretStore keychain = new FaultySecretStore();
    private final VerifyingSecretStore store = new VerifyingSecretStore(keychain);

    @Nested
    class KEY_01_Contract extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            return new VerifyingSecretStore(new FaultySecretStore());
        }
    }

    @Test
    void KEY_02_a_keychain_that_says_stored_and_stores_nothing_is_found_out() {
        keychain.loseWrites();

        assertThat(write(Canary.value())).isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_WRITE_LOST, "Test keychain"));
    }

    @Test
    void a_keychain_that_keeps_the_old_key_is_found_out() {
        assertThat(write("old-" + Canary.value())).isEqualTo(Outcome.done());
        keychain.loseWrites();

        assertThat(write("new-" + Canary.value()))
                .isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_WRITE_LOST, "Test keychain"));
    }

    @Test
    void what_cannot_be_read_back_is_not_called_stored() {
        var problem = Problem.of(ProblemCode.KEYCHAIN_TIMEOUT, "Test keychain", "30");
        keychain.failOn(2, problem);

        assertThat(write(Canary.value())).isEqualTo(Outcome.failed(problem));
    }

    @Test
    void what_was_refused_is_not_read_back() {
        keychain.lock();

        assertThat(write(Canary.value())).isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_LOCKED, "Test keychain"));
        assertThat(keychain.calls()).isEqualTo(1);
    }

    private Outcome<Done> write(String key) {
        return StoreCalls.write(store, KEY, key);
    }
}
