package app.chatelaine.adapters.keychain.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.PassphraseSource;
import app.chatelaine.core.secret.PassphraseSource.Purpose;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.CrashPoint;
import app.chatelaine.testing.CrashPoint.Crash;
import app.chatelaine.testing.FakeTimer;
import app.chatelaine.testing.SecretStoreContract;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultSecretStoreTest {
    private static final KeyStretching CHEAP = new KeyStretching(64, 1, 1);
    private static final Messages MESSAGES = Messages.of(Locale.ROOT);
    private static final SecretRef KEY = SecretRef.currentKey("abcd");
    private static final String PASSPHRASE = "correct horse battery staple";

    @TempDir
    Path folder;

    private final FakeTimer clock = new FakeTimer(Instant.parse("2026-03-01T12:00:00Z"));

    @Nested
    class Contract extends SecretStoreContract {
        @Override
        protected SecretStore open() {
            return store(new ScriptedPassphrases(PASSPHRASE));
        }
    }

    @Nested
    class The_file {
        @Test
        void it_shows_nothing_of_keys_labels_or_passphrase() throws Exception {
            assertThat(write(store(new ScriptedPassphrases(PASSPHRASE)), KEY, Canary.value()))
                    .isEqualTo(Outcome.done());

            assertThat(Files.readString(file(), StandardCharsets.ISO_8859_1))
                    .startsWith("Chatelaine vault\n")
                    .doesNotContain(Canary.value(), "Chatelaine: ION", "abcd", PASSPHRASE);
        }

        @Test
        void it_is_new_from_end_to_end_after_every_write() throws Exception {
            var store = store(new ScriptedPassphrases(PASSPHRASE));
            assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());
            byte[] first = Files.readAllBytes(file());

            assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());

            byte[] second = Files.readAllBytes(file());
            int start = VaultHeader.BYTES;
            assertThat(Arrays.copyOfRange(second, start, second.length))
                    .isNotEqualTo(Arrays.copyOfRange(first, start, first.length));
        }

        @Test
        void reading_deleting_and_relabelling_do_not_make_one() {
            var passphrases = new ScriptedPassphrases();
            var store = store(passphrases);

            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.KEYCHAIN_ENTRY_MISSING);
            assertThat(store.delete(KEY)).isEqualTo(Outcome.done());
            assertThat(store.relabel(KEY, "label")).isEqualTo(Outcome.done());

            assertThat(passphrases.asked()).isEmpty();
            assertThat(file()).doesNotExist();
        }
    }

    @Nested
    class The_passphrase {
        @Test
        void it_is_asked_for_once_a_session() {
            var passphrases = new ScriptedPassphrases(PASSPHRASE);
            var store = store(passphrases);

            assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());
            assertThat(write(store, KEY, "another-" + Canary.value())).isEqualTo(Outcome.done());
            assertThat(read(store, KEY)).isEqualTo("another-" + Canary.value());

            assertThat(passphrases.asked()).containsExactly(Purpose.CREATE);
        }

        @Test
        void the_next_session_asks_again_and_finds_the_keys() {
            assertThat(write(store(new ScriptedPassphrases(PASSPHRASE)), KEY, Canary.value()))
                    .isEqualTo(Outcome.done());
            var passphrases = new ScriptedPassphrases(PASSPHRASE);

            assertThat(read(store(passphrases), KEY)).isEqualTo(Canary.value());

            assertThat(passphrases.asked()).containsExactly(Purpose.OPEN);
        }

        @Test
        void a_wrong_one_is_asked_for_again() {
            assertThat(write(store(new ScriptedPassphrases(PASSPHRASE)), KEY, Canary.value()))
                    .isEqualTo(Outcome.done());
            var passphrases = new ScriptedPassphrases("wrong", "wrong again", PASSPHRASE);

            assertThat(read(store(passphrases), KEY)).isEqualTo(Canary.value());

            assertThat(passphrases.asked()).containsExactly(Purpose.OPEN, Purpose.OPEN_AGAIN, Purpose.OPEN_AGAIN);
        }

        @Test
        void a_wrong_one_and_then_none_is_a_wrong_one_and_changes_nothing() throws Exception {
            assertThat(write(store(new ScriptedPassphrases(PASSPHRASE)), KEY, Canary.value()))
                    .isEqualTo(Outcome.done());
            byte[] before = Files.readAllBytes(file());

            assertThat(write(store(new ScriptedPassphrases("wrong")), KEY, "other"))
                    .isEqualTo(Outcome.failed(ProblemCode.VAULT_PASSPHRASE_WRONG, file().toString()));

            assertThat(Files.readAllBytes(file())).isEqualTo(before);
        }

        @Test
        void none_is_said_and_makes_no_vault() {
            var missing = Outcome.failed(ProblemCode.VAULT_PASSPHRASE_MISSING, file().toString());

            assertThat(write(store(new ScriptedPassphrases()), KEY, Canary.value()))
                    .isEqualTo(missing);
            assertThat(write(store(new ScriptedPassphrases("")), KEY, Canary.value()))
                    .isEqualTo(missing);

            assertThat(file()).doesNotExist();
        }

        @Test
        void who_said_no_is_not_asked_again_for_every_key_of_a_row() {
            assertThat(write(store(new ScriptedPassphrases(PASSPHRASE)), KEY, Canary.value()))
                    .isEqualTo(Outcome.done());
            var passphrases = new ScriptedPassphrases();
            var store = store(passphrases);

            for (int i = 0; i < 100; i++) {
                assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.VAULT_PASSPHRASE_MISSING);
            }
            assertThat(passphrases.asked()).hasSize(1);

            clock.advance(Duration.ofSeconds(6));
            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.VAULT_PASSPHRASE_MISSING);
            assertThat(passphrases.asked()).hasSize(2);
        }

        @Test
        void an_accent_typed_in_another_way_opens_it_too() {
            assertThat(write(store(new ScriptedPassphrases("caf\u00e9")), KEY, Canary.value()))
                    .isEqualTo(Outcome.done());

            assertThat(read(store(new ScriptedPassphrases("cafe\u0301")), KEY)).isEqualTo(Canary.value());
        }

        @Test
        void the_status_says_whether_it_is_still_to_be_asked_for() {
            assertThat(store(new ScriptedPassphrases()).status().state()).isEqualTo(State.READY);
            var store = store(new ScriptedPassphrases(PASSPHRASE));
            assertThat(write(store, KEY, Canary.value())).isEqualTo(Outcome.done());

            assertThat(store.status().state()).isEqualTo(State.READY);
            var passphrases = new ScriptedPassphrases();
            assertThat(store(passphrases).status().state()).isEqualTo(State.LOCKED);
            assertThat(passphrases.asked()).isEmpty();
        }
    }

    @Nested
    class A_file_that_is_no_good {
        @Test
        void any_damaged_byte_is_found_and_nothing_is_written_over() throws Exception {
            assertThat(write(store(new ScriptedPassphrases(PASSPHRASE)), KEY, Canary.value()))
                    .isEqualTo(Outcome.done());
            byte[] good = Files.readAllBytes(file());
            for (int position = 0; position < good.length; position += 7) {
                byte[] bad = good.clone();
                bad[position] ^= 0x40;
                assertRefused(bad, position == "Chatelaine vault\n".length());
            }
        }

        @Test
        void any_shortened_file_is_found() throws Exception {
            assertThat(write(store(new ScriptedPassphrases(PASSPHRASE)), KEY, Canary.value()))
                    .isEqualTo(Outcome.done());
            byte[] good = Files.readAllBytes(file());
            for (int length = 0; length < good.length; length += 11) {
                assertRefused(Arrays.copyOf(good, length), false);
            }
        }

        @Test
        void one_of_a_newer_program_is_told_from_a_damaged_one() throws Exception {
            assertThat(write(store(new ScriptedPassphrases(PASSPHRASE)), KEY, Canary.value()))
                    .isEqualTo(Outcome.done());
            byte[] newer = Files.readAllBytes(file());
            newer["Chatelaine vault\n".length()] = 2;

            assertRefused(newer, true);
        }

        @Test
        void one_that_asks_for_all_memory_is_damaged() throws Exception {
            var greedy = VaultKey.of(Secret.copyOf(PASSPHRASE), CHEAP, new byte[VaultKey.SALT_BYTES])
                    .header(new byte[VaultKey.NONCE_BYTES]);
            var header =
                    new VaultHeader(new KeyStretching(1 << 30, 3, 4), greedy.salt(), greedy.check(), greedy.nonce());

            assertRefused(new VaultFormat(header, new byte[16]).bytes(), false);
        }

        @Test
        void one_that_was_changed_by_who_cannot_open_it_is_damaged() throws Exception {
            assertThat(write(store(new ScriptedPassphrases(PASSPHRASE)), KEY, Canary.value()))
                    .isEqualTo(Outcome.done());
            var format = VaultFormat.read(Files.readAllBytes(file()));
            byte[] forged = format.encrypted();
            forged[0] ^= 1;
            Files.write(file(), new VaultFormat(format.header(), forged).bytes());

            assertThat(codeOf(store(new ScriptedPassphrases(PASSPHRASE)).read(KEY)))
                    .isEqualTo(ProblemCode.VAULT_DAMAGED);
        }

        @Test
        void a_folder_in_its_place_is_said() throws Exception {
            Files.createDirectory(file());

            var store = store(new ScriptedPassphrases(PASSPHRASE));

            assertThat(codeOf(store.read(KEY))).isEqualTo(ProblemCode.FILE_UNREADABLE);
            assertThat(store.status().state()).isEqualTo(State.UNAVAILABLE);
        }

        private void assertRefused(byte[] content, boolean newer) throws Exception {
            Files.write(file(), content);
            var passphrases = new ScriptedPassphrases(PASSPHRASE);
            var store = store(passphrases);
            var code = newer ? ProblemCode.VAULT_NEWER : ProblemCode.VAULT_DAMAGED;

            assertThat(codeOf(store.read(KEY))).isEqualTo(code);
            assertThat(codeOf(write(store, KEY, "other"))).isEqualTo(code);
            assertThat(store.status().state()).isEqualTo(State.UNAVAILABLE);
            assertThat(passphrases.asked()).as("nobody is asked for nothing").isEmpty();
            assertThat(Files.readAllBytes(file())).isEqualTo(content);
        }
    }

    @Nested
    class Writing {
        @Test
        void a_folder_that_is_gone_is_said_and_nothing_is_lost() {
            var lost = folder.resolve("gone").resolve("vault");
            var store = store(new PlainVaultFile(lost), new ScriptedPassphrases(PASSPHRASE));

            assertThat(codeOf(write(store, KEY, Canary.value()))).isEqualTo(ProblemCode.FILE_NOT_WRITTEN);
        }

        @Test
        void a_process_that_ends_at_any_step_leaves_the_old_key_or_the_new() {
            var crash = new CrashPoint();
            var store = store(new PlainVaultFile(file(), crash), new ScriptedPassphrases(PASSPHRASE));
            assertThat(write(store, KEY, "old")).isEqualTo(Outcome.done());
            for (int step = 0; step < 3; step++) {
                crash.after(step);
                try {
                    assertThat(write(store, KEY, "new-" + step)).isEqualTo(Outcome.done());
                    fail("should have ended");
                } catch (Crash e) {
                    crash.disarm();
                }
                assertThat(read(store(new ScriptedPassphrases(PASSPHRASE)), KEY))
                        .isIn("old", "new-" + step);
            }
        }

        @Test
        void several_programs_lose_nothing_of_each_other() throws Exception {
            assertThat(write(store(new ScriptedPassphrases(PASSPHRASE)), KEY, Canary.value()))
                    .isEqualTo(Outcome.done());
            List<Callable<Outcome<Done>>> work = new ArrayList<>();
            for (int program = 0; program < 4; program++) {
                var store = store(new ScriptedPassphrases(PASSPHRASE));
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

            var reader = store(new ScriptedPassphrases(PASSPHRASE));
            for (int program = 0; program < 4; program++) {
                for (int i = 0; i < 10; i++) {
                    var ref = SecretRef.currentKey("p" + program + "-" + i);
                    assertThat(read(reader, ref)).isEqualTo(ref.account());
                }
            }
        }

        @Test
        void a_vault_that_another_program_made_anew_is_not_written_with_the_old_key() throws Exception {
            var store = store(new ScriptedPassphrases(PASSPHRASE));
            assertThat(write(store, KEY, "mine")).isEqualTo(Outcome.done());
            Files.delete(file());
            assertThat(write(store(new ScriptedPassphrases("theirs")), KEY, "theirs"))
                    .isEqualTo(Outcome.done());

            assertThat(codeOf(write(store, KEY, "mine"))).isEqualTo(ProblemCode.VAULT_PASSPHRASE_MISSING);

            assertThat(read(store(new ScriptedPassphrases("theirs")), KEY)).isEqualTo("theirs");
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

    private Path file() {
        return folder.resolve("vault");
    }

    private VaultSecretStore store(PassphraseSource passphrases) {
        return store(new PlainVaultFile(file()), passphrases);
    }

    private VaultSecretStore store(VaultFile vault, PassphraseSource passphrases) {
        return new VaultSecretStore(MESSAGES, vault, passphrases, CHEAP, clock);
    }

    private static Outcome<Done> write(SecretStore store, SecretRef ref, String key) {
        try (var secret = Secret.copyOf(key)) {
            return store.write(ref, "Chatelaine: ION, work (production)", secret);
        }
    }

    private static String read(SecretStore store, SecretRef ref) {
        try (var found = store.read(ref).fold(secret -> secret, problem -> Secret.copyOf(problem.toString()))) {
            return found.reveal();
        }
    }

    private static ProblemCode codeOf(Outcome<?> outcome) {
        return outcome.fold(value -> ProblemCode.INTERNAL, problem -> problem.code());
    }
}
