package app.chatelaine.adapters.keychain.vault;

import static app.chatelaine.adapters.keychain.vault.TestVault.KEY;
import static app.chatelaine.adapters.keychain.vault.TestVault.PASSPHRASE;
import static app.chatelaine.testing.StoreCalls.codeOf;
import static app.chatelaine.testing.StoreCalls.read;
import static app.chatelaine.testing.StoreCalls.write;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.PassphraseSource.Purpose;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.testing.Canary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultPassphraseTest {
    private TestVault vault;

    @BeforeEach
    void start(@TempDir Path folder) {
        vault = new TestVault(folder);
    }

    @Test
    void it_is_asked_for_once_a_session() {
        var passphrases = new ScriptedPassphrases(PASSPHRASE);
        var store = vault.program(passphrases);

        assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());
        assertThat(write(store, KEY, "another-" + Canary.value())).isEqualTo(Outcome.done());
        assertThat(read(store, KEY)).isEqualTo("another-" + Canary.value());

        assertThat(passphrases.asked()).containsExactly(Purpose.CREATE);
    }

    @Test
    void the_next_session_asks_again_and_finds_the_keys() {
        assertThat(write(vault.program(PASSPHRASE), KEY, Canary.value())).isEqualTo(Outcome.done());
        var passphrases = new ScriptedPassphrases(PASSPHRASE);

        assertThat(read(vault.program(passphrases), KEY)).isEqualTo(Canary.value());

        assertThat(passphrases.asked()).containsExactly(Purpose.OPEN);
    }

    @Test
    void a_wrong_one_is_asked_for_again() {
        assertThat(write(vault.program(PASSPHRASE), KEY, Canary.value())).isEqualTo(Outcome.done());
        var passphrases = new ScriptedPassphrases("wrong", "wrong again", PASSPHRASE);

        assertThat(read(vault.program(passphrases), KEY)).isEqualTo(Canary.value());

        assertThat(passphrases.asked()).containsExactly(Purpose.OPEN, Purpose.OPEN_AGAIN, Purpose.OPEN_AGAIN);
    }

    @Test
    void a_wrong_one_and_then_none_is_a_wrong_one_and_changes_nothing() throws Exception {
        assertThat(write(vault.program(PASSPHRASE), KEY, Canary.value())).isEqualTo(Outcome.done());
        byte[] before = Files.readAllBytes(vault.file());

        assertThat(write(vault.program("wrong"), KEY, "other"))
                .isEqualTo(Outcome.failed(
                        ProblemCode.VAULT_PASSPHRASE_WRONG, vault.file().toString()));

        assertThat(Files.readAllBytes(vault.file())).isEqualTo(before);
    }

    @Test
    void none_is_said_and_makes_no_vault() {
        var missing = Outcome.failed(
                ProblemCode.VAULT_PASSPHRASE_MISSING, vault.file().toString());

        assertThat(write(vault.program(), KEY, Canary.value())).isEqualTo(missing);
        assertThat(write(vault.program(""), KEY, Canary.value())).isEqualTo(missing);

        assertThat(vault.file()).doesNotExist();
    }

    @Test
    void who_said_no_is_not_asked_again_for_every_key_of_a_row() {
        assertThat(write(vault.program(PASSPHRASE), KEY, Canary.value())).isEqualTo(Outcome.done());
        var passphrases = new ScriptedPassphrases();
        var store = vault.program(passphrases);

        for (int i = 0; i < 100; i++) {
            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.VAULT_PASSPHRASE_MISSING);
        }
        assertThat(passphrases.asked()).hasSize(1);

        vault.clock.advance(Duration.ofSeconds(6));
        assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.VAULT_PASSPHRASE_MISSING);
        assertThat(passphrases.asked()).hasSize(2);
    }

    @Test
    void an_accent_typed_in_another_way_opens_it_too() {
        assertThat(write(vault.program("caf\u00e9"), KEY, Canary.value())).isEqualTo(Outcome.done());

        assertThat(read(vault.program("cafe\u0301"), KEY)).isEqualTo(Canary.value());
    }

    @Test
    void the_status_says_whether_it_is_still_to_be_asked_for() {
        assertThat(vault.program().status().state()).isEqualTo(State.READY);
        var store = vault.program(PASSPHRASE);
        assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());

        assertThat(store.status().state()).isEqualTo(State.READY);
        var passphrases = new ScriptedPassphrases();
        assertThat(vault.program(passphrases).status().state()).isEqualTo(State.LOCKED);
        assertThat(passphrases.asked()).isEmpty();
    }
}
