package app.chatelaine.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.VerifyingSecretStore;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.MemoryAccountFile;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final String KEY = "ion_" + Canary.value();

    private final FaultySecretStore keychain = new FaultySecretStore();
    private final VerifyingSecretStore store = new VerifyingSecretStore(keychain);
    private final MemoryAccountFile file = new MemoryAccountFile();
    private final Accounts accounts = new Accounts(
            file,
            store,
            new Fingerprinter(store, new SecureRandom()),
            InstantSource.fixed(Samples.NOW),
            new SecureRandom());

    @Nested
    class Adding {
        @Test
        void ACC_02_the_key_lies_in_the_keychain_and_the_account_in_the_file() {
            var account = add("work", KEY);

            assertThat(book().accounts()).containsExactly(account);
            assertThat(book().pending()).isEmpty();
            assertThat(keyOf(account)).isEqualTo(KEY);
        }

        @Test
        void the_entry_is_named_so_that_a_person_knows_it_in_the_keychain() {
            var account = add("work", KEY);

            assertThat(keychain.labelOf(SecretRef.currentKey(account.id().value())))
                    .isEqualTo("Chatelaine: ION, work (production)");
        }

        @Test
        void the_file_knows_of_the_key_only_what_may_be_shown() {
            var facts = add("work", KEY).key();

            assertThat(facts.masked()).isEqualTo("ion_…" + KEY.substring(KEY.length() - 4));
            assertThat(facts.fingerprint()).matches("[0-9a-f]{32}");
            assertThat(facts.keychain()).isEqualTo("memory");
            assertThat(book().toString()).doesNotContain(Canary.value());
        }

        @Test
        void without_a_date_the_day_it_is_stored_counts() {
            var facts = add("work", KEY).key();

            assertThat(facts.createdAt()).isEqualTo(Samples.NOW);
            assertThat(facts.createdAtSource()).isEqualTo(CreatedSource.STORED);
        }

        @Test
        void an_empty_key_is_refused_before_anything_is_touched() {
            assertThat(tryToAdd("work", "")).isEqualTo(Outcome.failed(ProblemCode.SECRET_EMPTY));
            assertUntouched();
        }

        @Test
        void a_taken_name_is_refused_and_its_key_goes_nowhere() {
            var first = add("work", KEY);

            assertThat(tryToAdd("Work", "another-" + KEY))
                    .isEqualTo(Outcome.failed(ProblemCode.NAME_TAKEN, "Work", "ion"));
            assertOnly(first);
        }

        @Test
        void a_key_that_is_there_already_is_refused_with_the_name_of_its_account() {
            var first = add("work", KEY);

            assertThat(tryToAdd("home", KEY)).isEqualTo(Outcome.failed(ProblemCode.SECRET_DUPLICATE, "work"));
            assertOnly(first);
        }

        @Test
        void the_account_that_has_a_key_is_found() {
            var account = add("work", KEY);

            assertThat(find(KEY)).isEqualTo(Outcome.ok(Optional.of(account)));
            assertThat(find("another-" + KEY)).isEqualTo(Outcome.ok(Optional.empty()));
        }
    }

    @Nested
    class Adding_when_the_keychain_does_not_take_the_key {
        @Test
        void a_locked_one_is_said_and_nothing_is_half_there() {
            keychain.lock();

            assertThat(tryToAdd("work", KEY)).isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_LOCKED, "Test keychain"));
            assertUntouched();
        }

        @Test
        void a_full_one_is_said_and_nothing_is_half_there() {
            var first = add("home", "home-" + KEY);
            keychain.fill();

            assertThat(tryToAdd("work", KEY))
                    .isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_BROKEN, "Test keychain", "it is full"));
            assertOnly(first);
        }

        @Test
        void one_that_only_says_that_it_took_it_is_found_out() {
            var first = add("home", "home-" + KEY);
            keychain.loseWrites();

            assertThat(tryToAdd("work", KEY))
                    .isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_WRITE_LOST, "Test keychain"));
            assertOnly(first);
        }

        @Test
        void after_a_time_out_the_announcement_stays_as_the_key_may_still_arrive() {
            var first = add("home", "home-" + KEY);
            // The fingerprint's key is read first, then the key is written.
            keychain.failOn(2, Problem.of(ProblemCode.KEYCHAIN_TIMEOUT, "Test keychain", "30"));

            assertThat(tryToAdd("work", KEY))
                    .isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_TIMEOUT, "Test keychain", "30"));

            assertThat(book().accounts()).containsExactly(first);
            assertThat(book().pending()).extracting(p -> p.account().name()).containsExactly("work");
        }

        @Test
        void one_that_fails_and_cannot_be_cleaned_up_keeps_the_announcement() {
            add("home", "home-" + KEY);
            keychain.failOn(3, Problem.of(ProblemCode.KEYCHAIN_BROKEN, "Test keychain", "it broke"));
            keychain.failOn(4, Problem.of(ProblemCode.KEYCHAIN_BROKEN, "Test keychain", "it broke"));

            assertThat(tryToAdd("work", KEY).isOk()).isFalse();

            assertThat(book().pending()).hasSize(1);
        }
    }

    @Nested
    class Adding_when_the_file_cannot_be_written {
        @Test
        void the_key_is_not_even_offered_to_the_keychain() {
            var problem = Problem.of(ProblemCode.FILE_NOT_WRITTEN, "accounts.json", "the disk is full");
            file.failWith(problem);

            assertThat(tryToAdd("work", KEY)).isEqualTo(Outcome.failed(problem));

            file.failWith(null);
            assertUntouched();
        }
    }

    @Nested
    class Editing {
        @Test
        void the_key_stays_as_it_is() {
            var account = add("work", KEY);

            var edited = valueOf(accounts.edit(Samples.ion(), account.id(), a -> renamed(a, "office")));

            assertThat(edited.name()).isEqualTo("office");
            assertThat(edited.key()).isEqualTo(account.key());
            assertThat(keyOf(edited)).isEqualTo(KEY);
        }

        @Test
        void the_entry_in_the_keychain_gets_the_new_name() {
            var account = add("work", KEY);
            var edited = valueOf(accounts.edit(Samples.ion(), account.id(), a -> renamed(a, "office")));

            assertThat(accounts.relabel(Samples.ion(), edited)).isEqualTo(Outcome.done());

            assertThat(keychain.labelOf(SecretRef.currentKey(account.id().value())))
                    .isEqualTo("Chatelaine: ION, office (production)");
        }

        @Test
        void what_breaks_a_rule_changes_nothing() {
            var account = add("work", KEY);

            assertThat(accounts.edit(Samples.ion(), account.id(), a -> renamed(a, "")))
                    .isEqualTo(Outcome.failed(ProblemCode.NAME_MISSING));

            assertThat(book().accounts()).containsExactly(account);
        }

        @Test
        void an_account_that_is_gone_is_said() {
            assertThat(accounts.edit(Samples.ion(), new AccountId("gone"), a -> a))
                    .isEqualTo(Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, "gone"));
        }
    }

    @Nested
    class Removing {
        @Test
        void the_account_goes_and_its_key_stays_until_the_purge() {
            var account = add("work", KEY);

            assertThat(accounts.remove(account.id())).isEqualTo(Outcome.ok(account));

            assertThat(book().accounts()).isEmpty();
            assertThat(keyOf(account)).isEqualTo(KEY);
        }

        @Test
        void it_can_be_brought_back_as_it_was() {
            var account = add("work", KEY);
            valueOf(accounts.remove(account.id()));

            assertThat(accounts.restore(account.id())).isEqualTo(Outcome.ok(account));

            assertOnly(account);
            assertThat(book().removed()).isEmpty();
        }

        @Test
        void it_cannot_be_brought_back_under_a_name_that_was_taken_meanwhile_and_is_not_lost() {
            var account = add("work", KEY);
            valueOf(accounts.remove(account.id()));
            add("work", "another-" + KEY);

            assertThat(accounts.restore(account.id())).isEqualTo(Outcome.failed(ProblemCode.NAME_TAKEN, "work", "ion"));

            assertThat(book().removed()).hasSize(1);
            assertThat(keyOf(account)).isEqualTo(KEY);
        }

        @Test
        void after_the_purge_its_key_is_gone() {
            var account = add("work", KEY);
            valueOf(accounts.remove(account.id()));

            assertThat(accounts.purge(List.of(account.id()))).isEqualTo(Outcome.done());

            assertThat(book().removed()).isEmpty();
            assertThat(keychain.refs()).containsExactly(SecretRef.FINGERPRINT_KEY);
        }

        @Test
        void the_purge_leaves_alone_what_was_brought_back() {
            var account = add("work", KEY);
            valueOf(accounts.remove(account.id()));
            valueOf(accounts.restore(account.id()));

            assertThat(accounts.purge(List.of(account.id()))).isEqualTo(Outcome.done());

            assertOnly(account);
        }

        @Test
        void a_key_that_cannot_be_deleted_now_stays_for_the_next_purge() {
            var account = add("work", KEY);
            valueOf(accounts.remove(account.id()));
            keychain.lock();

            assertThat(accounts.purge(List.of(account.id())))
                    .isEqualTo(Outcome.failed(ProblemCode.KEYCHAIN_LOCKED, "Test keychain"));
            assertThat(book().removed()).hasSize(1);

            keychain.unlock();
            assertThat(accounts.purge(List.of(account.id()))).isEqualTo(Outcome.done());
            assertThat(keychain.refs()).containsExactly(SecretRef.FINGERPRINT_KEY);
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

    private Outcome<Optional<Account>> find(String key) {
        try (var secret = Secret.copyOf(key)) {
            return accounts.findByKey(secret);
        }
    }

    private String keyOf(Account account) {
        try (var secret = valueOf(accounts.key(account))) {
            return secret.reveal();
        }
    }

    private AccountBook book() {
        return valueOf(file.read()).book();
    }

    private void assertUntouched() {
        assertThat(book()).isEqualTo(AccountBook.EMPTY);
        assertThat(keychain.refs()).isSubsetOf(SecretRef.FINGERPRINT_KEY);
    }

    private void assertOnly(Account account) {
        assertThat(book().accounts()).containsExactly(account);
        assertThat(book().pending()).isEmpty();
        assertThat(keychain.refs())
                .containsExactlyInAnyOrder(
                        SecretRef.FINGERPRINT_KEY,
                        SecretRef.currentKey(account.id().value()));
    }

    private static Account renamed(Account a, String name) {
        return new Account(
                a.id(),
                a.serviceId(),
                name,
                a.environment(),
                a.url(),
                a.fields(),
                a.tags(),
                a.notes(),
                a.key(),
                a.limits());
    }

    private static <T> T valueOf(Outcome<T> outcome) {
        return outcome.fold(value -> value, problem -> fail("failed: " + problem));
    }
}
