package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.HealthHistory;
import app.chatelaine.core.health.ServiceFacts;
import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With 10,000 accounts, far more than a person has. */
@Tag("benchmark")
class DocumentBenchmarkTest {
    private static final int ACCOUNTS = 10_000;
    private static final int RESULTS = 5;
    private static final int ROUNDS = 15;

    @TempDir
    Path folder;

    @Test
    void accounts_are_read_and_changed_in_a_blink() {
        var file = new JsonAccountFile(folder.resolve("accounts.json"), Kits.real());
        assertThat(file.update(old -> Outcome.ok(book())).isOk()).isTrue();

        assertThat(fastest("read accounts", file::read)).isLessThan(Duration.ofMillis(300));
        int[] round = {0};
        assertThat(fastest(
                        "change accounts",
                        () -> file.update(
                                book -> book.replace(renamed(book.accounts().getFirst(), "renamed " + round[0]++)))))
                .isLessThan(Duration.ofMillis(600));
    }

    @Test
    void a_check_of_all_is_kept_in_a_blink() {
        HealthHistory history = new JsonHealthHistory(folder.resolve("health.json"), Kits.real());
        Map<AccountId, CheckResult> results = new HashMap<>();
        var result = new CheckResult(
                Verdict.ACCEPTED,
                Fixtures.CREATED,
                Duration.ofMillis(42),
                "HTTP 200 from GET /users/me",
                "accepted",
                null,
                Fixtures.FULL_RESULT.timings(),
                ServiceFacts.NONE);
        book().accounts().forEach(account -> results.put(account.id(), result));
        for (int i = 0; i < RESULTS; i++) {
            assertThat(history.append(results).isOk()).isTrue();
        }

        assertThat(fastest("read history", history::read)).isLessThan(Duration.ofMillis(600));
        assertThat(fastest(
                        "append one result",
                        () -> history.append(Map.of(results.keySet().iterator().next(), result))))
                .isLessThan(Duration.ofSeconds(1));
    }

    private static AccountBook book() {
        List<Account> accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> new Account(
                        new AccountId("account-" + i),
                        Fixtures.FULL.serviceId(),
                        "account " + i,
                        Fixtures.FULL.environment(),
                        null,
                        Fixtures.FULL.fields(),
                        Fixtures.FULL.tags(),
                        Fixtures.FULL.notes(),
                        Fixtures.FULL_KEY,
                        Account.Limits.NONE))
                .toList();
        return new AccountBook(accounts, List.of(), List.of());
    }

    private static Account renamed(Account account, String name) {
        return new Account(
                account.id(),
                account.serviceId(),
                name,
                account.environment(),
                account.url(),
                account.fields(),
                account.tags(),
                account.notes(),
                account.key(),
                account.limits());
    }

    private static Duration fastest(String what, Supplier<Outcome<?>> work) {
        Duration fastest = Duration.ofDays(1);
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            assertThat(work.get().isOk()).isTrue();
            var time = Duration.ofNanos(System.nanoTime() - start);
            fastest = time.compareTo(fastest) < 0 ? time : fastest;
        }
        System.out.printf("%s: %d ms%n", what, fastest.toMillis());
        return fastest;
    }
}
