package app.chatelaine.core.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountFile;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.account.Expiry;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.account.KeyFacts.Told;
import app.chatelaine.core.health.CheckAccounts.Listener;
import app.chatelaine.core.health.CheckAccounts.Report;
import app.chatelaine.core.health.HealthProbe.Patience;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.testing.Checks;
import app.chatelaine.testing.InlineWorkers;
import app.chatelaine.testing.MemoryAccountFile;
import app.chatelaine.testing.MemoryHealthHistory;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of a check is written where it belongs: once, and without losing a result where it cannot be. */
class KeepingResultsTest {
    private static final Instant MADE = Workbench.NOW.minus(Duration.ofDays(40));
    private static final Instant USED = Workbench.NOW.minus(Duration.ofHours(1));
    private static final Instant END = Workbench.NOW.plus(Duration.ofDays(50));
    private static final ServiceFacts FACTS = new ServiceFacts(MADE, USED, END, List.of("read"), "me@example");
    private static final Problem NEWER = Problem.of(ProblemCode.FILE_NEWER, "health.json", "9.9");

    private final MemorySecretStore keychain = new MemorySecretStore();
    private final CountingFile file = new CountingFile();
    private final FullHistory history = new FullHistory();
    private final Accounts accounts = new Accounts(
            file,
            keychain,
            new Fingerprinter(keychain, new SecureRandom()),
            InstantSource.fixed(Workbench.NOW),
            new SecureRandom());
    private final List<Account> chosen = SampleAccounts.twelve().stream()
            .map(account -> account.withKey(account.key()
                    .withCreated(Workbench.NOW, CreatedSource.STORED)
                    .withExpiry(Expiry.UNSTATED)))
            .toList();
    private ServiceFacts facts = FACTS;

    @BeforeEach
    void fill() {
        assertThat(file.update(book -> Outcome.ok(book.withAccounts(chosen))).isOk())
                .isTrue();
        for (var account : chosen) {
            try (var key = Secret.copyOf("k".repeat(20))) {
                assertThat(keychain.write(SecretRef.currentKey(account.id().value()), "key", key))
                        .isEqualTo(Outcome.done());
            }
        }
        file.updates = 0;
    }

    @Test
    void HLT_05_what_a_service_says_of_a_key_is_written_to_its_account() {
        check();

        var key = book().accounts().getFirst().key();
        assertThat(key.createdAt()).isEqualTo(MADE);
        assertThat(key.createdAtSource()).isEqualTo(CreatedSource.SERVICE);
        assertThat(key.expiry()).isEqualTo(new Expiry.At(END));
        assertThat(key.told()).isEqualTo(new Told(MADE, USED, END, List.of("read")));
    }

    @Test
    void many_accounts_are_one_write() {
        var report = check();

        assertThat(file.updates).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(book().accounts()).hasSize(12);
    }

    @Test
    void where_services_say_nothing_the_book_is_left_alone() {
        facts = ServiceFacts.NONE;

        assertThat(check().changed()).isEmpty();

        assertThat(file.updates).isZero();
    }

    @Test
    void a_key_that_was_replaced_meanwhile_hears_nothing_of_the_old_one() {
        var first = chosen.getFirst();
        var replaced = first.withKey(first.key().withFingerprint("f".repeat(32)));
        assertThat(file.update(book -> book.replace(replaced)).isOk()).isTrue();

        var report = check();

        assertThat(report.changed()).hasSize(11);
        assertThat(book().find(first.id())).contains(replaced);
    }

    @Test
    void HLT_06_a_history_of_a_newer_program_loses_no_result_and_is_said() {
        history.problem = NEWER;

        var report = check();

        assertThat(report.results()).hasSize(12);
        assertThat(report.notKept()).contains(NEWER);
        assertThat(report.changed()).hasSize(12);
    }

    @Test
    void HLT_06_a_book_that_cannot_be_written_loses_no_result_and_is_said() {
        file.problem = NEWER;

        var report = check();

        assertThat(report.results()).hasSize(12);
        assertThat(report.notKept()).contains(NEWER);
        assertThat(history.kept).hasSize(12);
    }

    @Test
    void what_was_kept_is_not_mentioned() {
        assertThat(check().notKept()).isEqualTo(Optional.empty());
    }

    private Report check() {
        return new CheckAccounts(
                        accounts,
                        new Workbench().catalogue,
                        (service, account, key, patience, cancel) -> answer(),
                        history,
                        new InlineWorkers(),
                        CheckAccounts.Limits.DEFAULT)
                .check(chosen, Patience::of, new Deaf(), new Cancel());
    }

    private CheckResult answer() {
        var plain = Checks.accepted(Workbench.NOW, 80);
        return new CheckResult(
                plain.verdict(), plain.at(), plain.latency(), plain.evidence(), plain.rule(), null, null, facts);
    }

    private AccountBook book() {
        return file.read().fold(AccountFile.Snapshot::book, problem -> AccountBook.EMPTY);
    }

    private static final class CountingFile implements AccountFile {
        private final MemoryAccountFile file = new MemoryAccountFile();
        private @Nullable Problem problem;
        private int updates;

        @Override
        public Outcome<Snapshot> read() {
            return file.read();
        }

        @Override
        public Outcome<AccountBook> update(Function<AccountBook, Outcome<AccountBook>> change) {
            updates++;
            return problem == null ? file.update(change) : Outcome.failed(problem);
        }
    }

    private static final class FullHistory implements HealthHistory {
        private final MemoryHealthHistory history = new MemoryHealthHistory();
        private final List<AccountId> kept = new ArrayList<>();
        private @Nullable Problem problem;

        @Override
        public Outcome<Map<AccountId, List<CheckResult>>> read() {
            return history.read();
        }

        @Override
        public Outcome<Done> append(Map<AccountId, CheckResult> results) {
            if (problem != null) {
                return Outcome.failed(problem);
            }
            kept.addAll(results.keySet());
            return history.append(results);
        }

        @Override
        public Outcome<Done> keepOnly(Collection<AccountId> ids) {
            return history.keepOnly(ids);
        }
    }

    private static final class Deaf implements Listener {
        @Override
        public void started(Account account) {}

        @Override
        public void checked(Account account, CheckResult result) {}

        @Override
        public void notAsked(Account account, Problem problem) {}

        @Override
        public void stopped(Account account) {}
    }
}
