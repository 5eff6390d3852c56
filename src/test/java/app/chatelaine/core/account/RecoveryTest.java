package app.chatelaine.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.MemoryAccountFile;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A removed account, after the window that could have brought it back is gone. */
class RecoveryTest {
    private final FakeTimer clock = new FakeTimer(Samples.NOW);
    private final MemorySecretStore keychain = new MemorySecretStore();
    private final Accounts accounts = new Accounts(
            new MemoryAccountFile(),
            keychain,
            new Fingerprinter(keychain, new SecureRandom()),
            clock,
            new SecureRandom());
    private AccountId id = new AccountId("none");

    @BeforeEach
    void removeAnAccount() {
        id = add("work").id();
        valueOf(accounts.remove(id));
    }

    @Test
    void its_key_is_kept_for_a_week() {
        clock.advance(Duration.ofDays(7));

        assertThat(accounts.recover()).isEqualTo(Outcome.done());

        assertThat(valueOf(accounts.restore(id)).name()).isEqualTo("work");
    }

    @Test
    void its_key_is_deleted_for_good_after_that() {
        clock.advance(Duration.ofDays(7).plusSeconds(1));

        assertThat(accounts.recover()).isEqualTo(Outcome.done());

        assertThat(keychain.read(SecretRef.currentKey(id.value())).isOk()).isFalse();
        assertThat(accounts.restore(id).isOk()).isFalse();
    }

    @Test
    void it_does_not_come_back_beside_an_account_that_has_its_key_now() {
        add("work again");

        assertThat(accounts.restore(id)).isEqualTo(Outcome.failed(ProblemCode.SECRET_DUPLICATE, "work again"));

        assertThat(valueOf(accounts.read()).book().accounts()).hasSize(1);
    }

    private Account add(String name) {
        try (var secret = Secret.copyOf(Canary.value())) {
            return valueOf(accounts.add(Samples.ion(), Samples.draft(name), secret));
        }
    }

    private static <T> T valueOf(Outcome<T> outcome) {
        return outcome.fold(value -> value, problem -> fail("failed: " + problem));
    }
}
