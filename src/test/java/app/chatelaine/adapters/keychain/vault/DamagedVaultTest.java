package app.chatelaine.adapters.keychain.vault;

import static app.chatelaine.adapters.keychain.vault.TestVault.KEY;
import static app.chatelaine.adapters.keychain.vault.TestVault.PASSPHRASE;
import static app.chatelaine.testing.StoreCalls.codeOf;
import static app.chatelaine.testing.StoreCalls.write;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.testing.Canary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedVaultTest {
    private TestVault vault;

    @BeforeEach
    void start(@TempDir Path folder) {
        vault = new TestVault(folder);
    }

    @Test
    void KEY_06_any_damaged_byte_is_found_and_nothing_is_written_over() throws Exception {
        assertThat(write(vault.program(PASSPHRASE), KEY, Canary.value())).isEqualTo(Outcome.done());
        byte[] good = Files.readAllBytes(vault.file());
        for (int position = 0; position < good.length; position += 7) {
            byte[] bad = good.clone();
            bad[position] ^= 0x40;
            assertRefused(bad, position == "Chatelaine vault\n".length());
        }
    }

    @Test
    void any_shortened_file_is_found() throws Exception {
        assertThat(write(vault.program(PASSPHRASE), KEY, Canary.value())).isEqualTo(Outcome.done());
        byte[] good = Files.readAllBytes(vault.file());
        for (int length = 0; length < good.length; length += 11) {
            assertRefused(Arrays.copyOf(good, length), false);
        }
    }

    @Test
    void one_of_a_newer_program_is_told_from_a_damaged_one() throws Exception {
        assertThat(write(vault.program(PASSPHRASE), KEY, Canary.value())).isEqualTo(Outcome.done());
        byte[] newer = Files.readAllBytes(vault.file());
        newer["Chatelaine vault\n".length()] = 2;

        assertRefused(newer, true);
    }

    @Test
    void one_that_asks_for_all_memory_is_damaged() throws Exception {
        var greedy = VaultKey.of(Secret.copyOf(PASSPHRASE), TestVault.CHEAP, new byte[VaultKey.SALT_BYTES])
                .header(new byte[VaultKey.NONCE_BYTES]);
        var header = new VaultHeader(new KeyStretching(1 << 30, 3, 4), greedy.salt(), greedy.check(), greedy.nonce());

        assertRefused(new VaultFormat(header, new byte[16]).bytes(), false);
    }

    @Test
    void one_that_was_changed_by_who_cannot_open_it_is_damaged() throws Exception {
        assertThat(write(vault.program(PASSPHRASE), KEY, Canary.value())).isEqualTo(Outcome.done());
        var format = VaultFormat.read(Files.readAllBytes(vault.file()));
        byte[] forged = format.encrypted();
        forged[0] ^= 1;
        Files.write(vault.file(), new VaultFormat(format.header(), forged).bytes());

        assertThat(codeOf(vault.program(PASSPHRASE).read(KEY))).isEqualTo(ProblemCode.VAULT_DAMAGED);
    }

    @Test
    void a_folder_in_its_place_is_said() throws Exception {
        Files.createDirectory(vault.file());

        var store = vault.program(PASSPHRASE);

        assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(store.status().state()).isEqualTo(State.UNAVAILABLE);
    }

    private void assertRefused(byte[] content, boolean newer) throws Exception {
        Files.write(vault.file(), content);
        var passphrases = new ScriptedPassphrases(PASSPHRASE);
        var store = vault.program(passphrases);
        var code = newer ? ProblemCode.VAULT_NEWER : ProblemCode.VAULT_DAMAGED;

        assertThat(codeOf(store.read(KEY))).isEqualTo(code);
        assertThat(codeOf(write(store, KEY, "other"))).isEqualTo(code);
        assertThat(store.status().state()).isEqualTo(State.UNAVAILABLE);
        assertThat(passphrases.asked()).as("nobody is asked for nothing").isEmpty();
        assertThat(Files.readAllBytes(vault.file())).isEqualTo(content);
    }
}
