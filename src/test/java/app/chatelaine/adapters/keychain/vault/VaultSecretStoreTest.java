package app.chatelaine.adapters.keychain.vault;

import static app.chatelaine.adapters.keychain.vault.TestVault.KEY;
import static app.chatelaine.adapters.keychain.vault.TestVault.PASSPHRASE;
import static app.chatelaine.testing.StoreCalls.codeOf;
import static app.chatelaine.testing.StoreCalls.read;
import static app.chatelaine.testing.StoreCalls.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.CrashPoint;
import app.chatelaine.testing.CrashPoint.Crash;
import app.chatelaine.testing.SecretStoreContract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultSecretStoreTest {
    private TestVault vault;

    @BeforeEach
    void start(@TempDir Path folder) {
        vault = new TestVault(folder);
    }

    @Nested
    class Contract extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            return vault.program(PASSPHRASE);
        }
    }

    @Nested
    class The_file {
        @Test
        void it_shows_nothing_of_keys_labels_or_passphrase() throws Exception {
            assertThat(write(vault.program(PASSPHRASE), KEY, Canary.value())).isEqualTo(Outcome.done());

            assertThat(Files.readString(vault.file(), StandardCharsets.ISO_8859_1))
                    .startsWith("Chatelaine vault\n")
                    .doesNotContain(Canary.value(), "Chatelaine: ION", "abcd", PASSPHRASE);
        }

        @Test
        void it_is_new_from_end_to_end_after_every_write() throws Exception {
            var store = vault.program(PASSPHRASE);
            assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());
            byte[] first = Files.readAllBytes(vault.file());

            assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());

            byte[] second = Files.readAllBytes(vault.file());
            int start = VaultHeader.BYTES;
            assertThat(Arrays.copyOfRange(second, start, second.length))
                    .isNotEqualTo(Arrays.copyOfRange(first, start, first.length));
        }

        @Test
        void reading_deleting_and_relabelling_do_not_make_one() {
            var passphrases = new ScriptedPassphrases();
            var store = vault.program(passphrases);

            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_ENTRY_MISSING);
            assertThat(store.delete(KEY)).isEqualTo(Outcome.done());
            assertThat(store.relabel(KEY, "label")).isEqualTo(Outcome.done());

            assertThat(passphrases.asked()).isEmpty();
            assertThat(vault.file()).doesNotExist();
        }
    }

    @Nested
    class Writing {
        @Test
        void a_folder_that_is_gone_is_said_and_nothing_is_lost() {
            var lost = vault.file().resolveSibling("gone").resolve("vault");
            var store = vault.program(new PlainVaultFile(lost), new ScriptedPassphrases(PASSPHRASE));

            assertThat(codeOf(write(store, KEY, Canary.value()))).isEqualTo(ProblemCode.FILE_NOT_WRITTEN);
        }

        @Test
        void a_process_that_ends_at_any_step_leaves_the_old_key_or_the_new() {
            var crash = new CrashPoint();
            var store = vault.program(new PlainVaultFile(vault.file(), crash), new ScriptedPassphrases(PASSPHRASE));
            assertThat(write(store, KEY, "old")).isEqualTo(Outcome.done());
            for (int step = 0; step < 3; step++) {
                crash.after(step);
                try {
                    assertThat(write(store, KEY, "new-" + step)).isEqualTo(Outcome.done());
                    fail("should have ended");
                } catch (Crash e) {
                    crash.disarm();
                }
                assertThat(read(vault.program(PASSPHRASE), KEY)).isIn("old", "new-" + step);
            }
        }

        @Test
        void several_programs_lose_nothing_of_each_other() throws Exception {
            assertThat(write(vault.program(PASSPHRASE), KEY, Canary.value())).isEqualTo(Outcome.done());
            List<Callable<Outcome<Done>>> work = new ArrayList<>();
            for (int program = 0; program < 4; program++) {
                var store = vault.program(PASSPHRASE);
                for (int i = 0; i < 10; i++) {
                    var ref = SecretRef.currentKey("p" + program + "-" + i);
                    work.add(() -> write(store, ref, ref.account()));
                }
            }

            try (var threads = Executors.newFixedThreadPool(8)) {
                for (Future<Outcome<Done>> done : threads.invokeAll(work)) {
                    assertThat(done.get()).isEqualTo(Outcome.done());
                }
            }

            var reader = vault.program(PASSPHRASE);
            for (int program = 0; program < 4; program++) {
                for (int i = 0; i < 10; i++) {
                    var ref = SecretRef.currentKey("p" + program + "-" + i);
                    assertThat(read(reader, ref)).isEqualTo(ref.account());
                }
            }
        }

        @Test
        void a_vault_that_another_program_made_anew_is_not_written_with_the_old_key() throws Exception {
            var store = vault.program(PASSPHRASE);
            assertThat(write(store, KEY, "mine")).isEqualTo(Outcome.done());
            Files.delete(vault.file());
            assertThat(write(vault.program("theirs"), KEY, "theirs")).isEqualTo(Outcome.done());

            assertThat(codeOf(write(store, KEY, "mine"))).isEqualTo(ProblemCode.VAULT_PASSPHRASE_MISSING);

            assertThat(read(vault.program("theirs"), KEY)).isEqualTo("theirs");
        }
    }

    @Test
    void the_recommended_work_is_what_rfc_9106_says() {
        assertThat(KeyStretching.RECOMMENDED).isEqualTo(new KeyStretching(64 * 1024, 3, 4));
        assertThat(KeyStretching.RECOMMENDED.isSane()).isTrue();
    }

    @Test
    void argon2id_is_that_of_the_standard() {
        // Of the reference implementation: argon2id, version 19, t=2, m=256, p=1, "password", "somesalt".
        byte[] hash = new KeyStretching(256, 2, 1)
                .stretch(
                        "password".getBytes(StandardCharsets.US_ASCII),
                        "somesalt".getBytes(StandardCharsets.US_ASCII),
                        32);

        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
    }
}
