package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Account.Limits;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountFile;
import app.chatelaine.core.account.AccountFile.Snapshot;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every account file does, the one in memory too. */
public interface AccountFileContract {

    /** An account file in which nothing was kept yet. */
    AccountFile file();

    @Test
    default void begins_empty_and_has_nothing_to_say() {
        assertThat(file().read()).isEqualTo(Outcome.ok(new Snapshot(AccountBook.EMPTY, false, List.of())));
    }

    @Test
    default void a_change_gives_the_book_as_it_can_be_read_from_then_on() {
        var file = file();

        var written = file.update(book -> book.add(account(1)));

        assertThat(written.map(AccountBook::accounts)).isEqualTo(Outcome.ok(List.of(account(1))));
        assertThat(file.read().map(Snapshot::book)).isEqualTo(written);
    }

    @Test
    default void a_change_that_fails_says_why_and_changes_nothing() {
        var file = file();
        var before = file.update(book -> book.add(account(1)));

        var failed = file.update(book -> book.add(account(2)).then(more -> more.add(account("id-3", "account 2"))));

        assertThat(failed).isEqualTo(Outcome.failed(ProblemCode.NAME_TAKEN, "account 2", "ion"));
        assertThat(file.read().map(Snapshot::book)).isEqualTo(before);
    }

    @Test
    default void a_change_that_throws_changes_nothing_and_holds_up_no_other() {
        var file = file();

        assertThat(catchThrowable(() -> file.update(book -> {
                            throw new IllegalStateException("a defect");
                        })
                        .isOk()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file.update(book -> book.add(account(1))).isOk()).isTrue();
    }

    @Test
    default void changes_from_several_threads_are_made_one_after_the_other() throws Exception {
        var file = file();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var changes = new ArrayList<Future<Outcome<AccountBook>>>();
            for (int i = 0; i < 20; i++) {
                var account = account(i);
                changes.add(threads.submit(() -> file.update(book -> book.add(account))));
            }
            for (var change : changes) {
                assertThat(change.get()).isInstanceOf(Ok.class);
            }
        }

        assertThat(file.read().map(now -> now.book().accounts().size())).isEqualTo(Outcome.ok(20));
    }

    private static Account account(int number) {
        return account("id-" + number, "account " + number);
    }

    private static Account account(String id, String name) {
        return new Account(
                new AccountId(id),
                "ion",
                name,
                "production",
                null,
                Map.of(),
                List.of(),
                "",
                new KeyFacts("…", "0".repeat(32), Instant.EPOCH, "memory", null, CreatedSource.STORED, Expiry.UNSTATED),
                Limits.NONE);
    }
}
