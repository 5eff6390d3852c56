package app.chatelaine.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.MemoryAccountFile;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PendingAccountsTest {
    private static final Account WORK = Samples.account("aaaa", "work");
    private static final SecretRef WORK_KEY = SecretRef.currentKey("aaaa");

    private final FaultySecretStore keychain = new FaultySecretStore();
    private final Fingerprinter fingerprinter = new Fingerprinter(keychain, new SecureRandom());
    private final MemoryAccountFile file = new MemoryAccountFile();

    @Test
    void a_key_that_arrived_gets_its_account() {
        announce(WORK);
        store(WORK_KEY, Canary.value());

        assertThat(recover(id -> false)).isEqualTo(Outcome.done());

        assertThat(book().accounts()).extracting(Account::id).containsExactly(WORK.id());
        assertThat(book().pending()).isEmpty();
    }

    @Test
    void its_fingerprint_is_that_of_the_key_that_is_there() {
        announce(WORK);
        store(WORK_KEY, Canary.value());

        assertThat(recover(id -> false)).isEqualTo(Outcome.done());

        assertThat(book().accounts().getFirst().key().fingerprint()).isEqualTo(fingerprint(Canary.value()));
    }

    @Test
    void an_announcement_whose_key_never_arrived_is_dropped() {
        announce(WORK);

        assertThat(recover(id -> false)).isEqualTo(Outcome.done());

        assertThat(book()).isEqualTo(AccountBook.EMPTY);
    }

    @Test
    void while_the_keychain_cannot_be_asked_everything_stays() {
        announce(WORK);
        store(WORK_KEY, Canary.value());
        keychain.lock();

        assertThat(recover(id -> false)).isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_LOCKED, "Test keychain"));
        assertThat(book().pending()).hasSize(1);

        keychain.unlock();
        assertThat(recover(id -> false)).isEqualTo(Outcome.done());
        assertThat(book().accounts()).hasSize(1);
    }

    @Test
    void what_another_running_process_is_at_work_on_is_left_alone() {
        announce(WORK);

        assertThat(recover(id -> true)).isEqualTo(Outcome.done());

        assertThat(book().pending()).hasSize(1);
    }

    @Test
    void a_name_that_was_taken_meanwhile_gets_a_number() {
        announce(WORK);
        store(WORK_KEY, Canary.value());
        var other = Samples.account("bbbb", "work");
        var second = Samples.account("cccc", "Work (2)");
        update(book -> book.withAccounts(List.of(other, second)));

        assertThat(recover(id -> false)).isEqualTo(Outcome.done());

        assertThat(book().accounts()).extracting(Account::name).containsExactly("work", "Work (2)", "work (3)");
    }

    @Test
    void a_process_that_got_the_id_of_an_earlier_one_is_not_at_work_on_its_account() {
        var parent = ProcessHandle.current().parent().orElseThrow();
        var longAgo = new PendingAccount(WORK, parent.pid(), Instant.EPOCH);
        var now = new PendingAccount(WORK, parent.pid(), Instant.now());

        assertThat(PendingAccounts.isRunningElsewhere(longAgo)).isFalse();
        assertThat(PendingAccounts.isRunningElsewhere(now)).isTrue();
    }

    private void announce(Account account) {
        update(book -> book.withPending(list -> {
            list.add(new PendingAccount(account, 1, Samples.NOW));
            return list;
        }));
    }

    private void update(UnaryOperator<AccountBook> change) {
        assertThat(file.update(book -> Outcome.ok(change.apply(book))).isOk()).isTrue();
    }

    private void store(SecretRef ref, String key) {
        try (var secret = Secret.copyOf(key)) {
            assertThat(keychain.write(ref, "label", secret)).isEqualTo(Outcome.done());
        }
    }

    private String fingerprint(String key) {
        try (var secret = Secret.copyOf(key)) {
            return fingerprinter.fingerprint(secret).fold(print -> print.hex(), problem -> fail("" + problem));
        }
    }

    private Outcome<Done> recover(Predicate<PendingAccount> isRunning) {
        return new PendingAccounts(file, keychain, fingerprinter, isRunning).recover();
    }

    private AccountBook book() {
        return file.read().fold(now -> now.book(), problem -> fail("" + problem));
    }
}
