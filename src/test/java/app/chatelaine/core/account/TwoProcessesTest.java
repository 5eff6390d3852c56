package app.chatelaine.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.MemoryAccountFile;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One process deletes for good what another one brings back, and neither loses a key. */
@Timeout(10)
class TwoProcessesTest {
    private final FaultySecretStore keychain = new FaultySecretStore();
    private final MemoryAccountFile book = new MemoryAccountFile();
    private final Accounts other = accounts(book);

    private Account account = Samples.account("none", "none");

    @BeforeEach
    void removeAnAccount() {
        try (var secret = Secret.copyOf(Canary.value())) {
            account = valueOf(other.add(Samples.ion(), Samples.draft("work"), secret));
        }
        valueOf(other.remove(account.id()));
    }

    @Test
    void ACC_05_what_was_brought_back_meanwhile_keeps_its_key() {
        var here = accounts(new Interrupted(Moment.AFTER_READING, () -> valueOf(other.restore(account.id()))));

        assertThat(here.purge(List.of(account.id()))).isEqualTo(Outcome.done());

        assertThat(valueOf(book.read()).book().accounts()).containsExactly(account);
        assertThat(keyIsThere()).isTrue();
    }

    @Test
    void ACC_05_what_was_deleted_meanwhile_by_a_process_that_then_died_does_not_come_back() {
        var here = accounts(new Interrupted(
                Moment.BEFORE_WRITING,
                () -> valueOf(keychain.delete(SecretRef.currentKey(account.id().value())))));

        assertThat(here.restore(account.id()))
                .isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_ENTRY_MISSING, "Test keychain"));

        assertThat(valueOf(book.read()).book().accounts()).isEmpty();
    }

    @Test
    void DOC_04_while_the_keychain_waits_for_a_person_the_book_can_be_written() throws InterruptedException {
        for (Function<AccountId, Outcome<?>> change :
                List.<Function<AccountId, Outcome<?>>>of(id -> other.purge(List.of(id)), other::restore)) {
            keychain.hold();
            var running = CompletableFuture.supplyAsync(() -> change.apply(account.id()));
            keychain.awaitHeldCall();

            assertThat(book.update(Outcome::ok).isOk()).isTrue();

            keychain.letGo();
            running.join();
        }
    }

    private boolean keyIsThere() {
        return keychain.refs().contains(SecretRef.currentKey(account.id().value()));
    }

    private Accounts accounts(AccountFile file) {
        return new Accounts(
                file,
                keychain,
                new Fingerprinter(keychain, new SecureRandom()),
                InstantSource.fixed(Samples.NOW),
                new SecureRandom());
    }

    private static <T> T valueOf(Outcome<T> outcome) {
        return outcome.fold(value -> value, problem -> fail("failed: " + problem));
    }

    private enum Moment {
        AFTER_READING,
        BEFORE_WRITING
    }

    /** The book, where another process gets in once at a chosen moment. */
    private final class Interrupted implements AccountFile {
        private final Moment moment;
        private final Runnable otherProcess;
        private boolean happened;

        Interrupted(Moment moment, Runnable otherProcess) {
            this.moment = moment;
            this.otherProcess = otherProcess;
        }

        @Override
        public Outcome<Snapshot> read() {
            var now = book.read();
            comeIn(Moment.AFTER_READING);
            return now;
        }

        @Override
        public Outcome<AccountBook> update(Function<AccountBook, Outcome<AccountBook>> change) {
            comeIn(Moment.BEFORE_WRITING);
            return book.update(change);
        }

        private void comeIn(Moment now) {
            if (now == moment && !happened) {
                happened = true;
                otherProcess.run();
            }
        }
    }
}
