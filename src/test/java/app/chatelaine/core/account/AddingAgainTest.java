package app.chatelaine.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.MemoryAccountFile;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A key is added while an earlier attempt is still undecided. */
class AddingAgainTest {
    private static final String KEY = "ion_" + Canary.value();
    private static final Problem SILENT = Problem.of(ProblemCode.KEYCHAIN_TIMEOUT, "Test keychain", "30");
    private static final long RUNNING =
            ProcessHandle.current().parent().orElseThrow().pid();

    private final FaultySecretStore keychain = new FaultySecretStore();
    private final Fingerprinter fingerprinter = new Fingerprinter(keychain, new SecureRandom());
    private final MemoryAccountFile file = new MemoryAccountFile();
    private final Accounts accounts =
            new Accounts(file, keychain, fingerprinter, InstantSource.fixed(Samples.NOW), new SecureRandom());

    @Nested
    class Adding_again_after_a_time_out {
        @Test
        void ACC_04_the_same_key_goes_on_with_its_announcement() {
            var announced = timeOut("work", KEY);
            arrive(announced, KEY);

            var account = add("work", KEY);

            assertThat(account.id()).isEqualTo(announced.id());
            assertOnly(account);
        }

        @Test
        void ACC_04_the_same_key_under_another_name_is_still_one_key() {
            var announced = timeOut("work", KEY);
            arrive(announced, KEY);

            var account = add("office", KEY);

            assertThat(account.name()).isEqualTo("office");
            assertOnly(account);
        }

        @Test
        void the_same_key_that_times_out_once_more_is_announced_once() {
            var announced = timeOut("work", KEY);

            assertThat(timeOut("work", KEY).id()).isEqualTo(announced.id());
        }

        @Test
        void ACC_01_another_key_finds_the_name_taken_when_the_first_arrived() {
            var announced = timeOut("work", KEY);
            arrive(announced, KEY);

            assertThat(tryToAdd("Work", "another-" + KEY))
                    .isEqualTo(Outcome.failed(ProblemCode.NAME_TAKEN, "Work", "ion"));

            assertOnly(announced);
        }

        @Test
        void another_key_takes_the_name_when_the_first_never_arrived() {
            timeOut("work", KEY);

            assertOnly(add("work", "another-" + KEY));
        }

        @Test
        void another_key_waits_while_nobody_knows_of_the_first() {
            var announced = timeOut("work", KEY);
            keychain.failOn(2, SILENT);

            assertThat(tryToAdd("work", "another-" + KEY)).isEqualTo(Outcome.failed(SILENT));

            assertThat(book().pending()).extracting(PendingAccount::account).containsExactly(announced);
        }
    }

    @Nested
    class Adding_what_another_running_program_is_storing {
        @Test
        void ACC_04_the_same_key_is_refused() {
            var other = announceElsewhere();

            assertThat(tryToAdd("home", KEY)).isEqualTo(Outcome.failed(ProblemCode.ACCOUNT_PENDING, "work"));

            assertThat(book().pending()).containsExactly(other);
        }

        @Test
        void ACC_01_the_same_name_is_refused() {
            var other = announceElsewhere();

            assertThat(tryToAdd("Work", "another-" + KEY))
                    .isEqualTo(Outcome.failed(ProblemCode.ACCOUNT_PENDING, "work"));

            assertThat(book().pending()).containsExactly(other);
        }

        @Test
        void ACC_01_no_key_is_made_for_a_name_that_is_being_taken() {
            var maker = add("maker", "first-" + KEY);
            var other = announceElsewhere();

            assertThat(accounts.prepareToCreate(Samples.ion(), Samples.draft("Work"), maker))
                    .isEqualTo(Outcome.failed(ProblemCode.ACCOUNT_PENDING, "Work"));

            assertThat(book().pending()).containsExactly(other);
        }

        @Test
        void another_key_under_another_name_is_nobodys_business() {
            announceElsewhere();

            assertThat(tryToAdd("home", "another-" + KEY).isOk()).isTrue();
        }

        private PendingAccount announceElsewhere() {
            timeOut("work", KEY);
            valueOf(file.update(book -> Outcome.ok(book.withPending(list -> List.of(new PendingAccount(
                    list.getFirst().account(), RUNNING, Instant.now().plus(Duration.ofDays(1))))))));
            return book().pending().getFirst();
        }
    }

    private Account timeOut(String name, String key) {
        // The fingerprint's key is read first, then the key is written.
        try (var secret = Secret.copyOf(key)) {
            valueOf(fingerprinter.fingerprint(secret));
        }
        keychain.failOn(2, SILENT);
        assertThat(tryToAdd(name, key)).isEqualTo(Outcome.failed(SILENT));
        assertThat(book().pending()).hasSize(1);
        return book().pending().getFirst().account();
    }

    /** The keychain stored the key after it was given up. */
    private void arrive(Account account, String key) {
        try (var secret = Secret.copyOf(key)) {
            valueOf(keychain.write(SecretRef.currentKey(account.id().value()), "late", secret));
        }
    }

    private Outcome<Account> tryToAdd(String name, String key) {
        try (var secret = Secret.copyOf(key)) {
            return accounts.add(Samples.ion(), Samples.draft(name), secret);
        }
    }

    private Account add(String name, String key) {
        return valueOf(tryToAdd(name, key));
    }

    private AccountBook book() {
        return valueOf(file.read()).book();
    }

    private void assertOnly(Account account) {
        assertThat(book().accounts()).containsExactly(account);
        assertThat(book().pending()).isEmpty();
        assertThat(keychain.refs())
                .containsExactlyInAnyOrder(
                        SecretRef.FINGERPRINT_KEY,
                        SecretRef.currentKey(account.id().value()));
    }

    private static <T> T valueOf(Outcome<T> outcome) {
        return outcome.fold(value -> value, problem -> fail("failed: " + problem));
    }
}
