package app.chatelaine.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.secret.VerifyingSecretStore;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.CrashPoint;
import app.chatelaine.testing.CrashPoint.Crash;
import app.chatelaine.testing.CrashingAccountFile;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.MemoryAccountFile;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new key in the place of an old one: whatever happens, the account has one of the two, and knows which. */
class ReplacedKeyTest {
    private static final String OLD = "old-" + Canary.value();
    private static final String NEW = "new-" + Canary.value();

    private final CrashPoint crash = new CrashPoint();
    private final FaultySecretStore keychain = new FaultySecretStore(crash);
    private final VerifyingSecretStore store = new VerifyingSecretStore(keychain);
    private final AccountFile file = new CrashingAccountFile(new MemoryAccountFile(), crash);
    private final Fingerprinter fingerprinter = new Fingerprinter(store, new SecureRandom());
    private final Accounts accounts =
            new Accounts(file, store, fingerprinter, InstantSource.fixed(Samples.NOW), new SecureRandom());
    private final Account work = add();

    @Test
    void LIF_10_takes_over_with_its_own_facts_and_leaves_nothing_beside_it() {
        var changed = valueOf(replace());

        assertThat(key(changed)).isEqualTo(NEW);
        assertThat(changed.key().createdAtSource()).isEqualTo(CreatedSource.SERVICE);
        assertThat(changed.fields()).containsEntry("realm", "b").containsEntry("client-id", "abc");
        assertThat(keychain.refs()).doesNotContain(pending());
        assertThat(book().pending()).isEmpty();
    }

    @Test
    void LIF_10_the_destinations_of_the_account_stay_its_destinations() {
        var env = new Placement(new Destination.DotEnv("/home/ada/lab/.env", "ION_API_KEY"), false);
        file.update(book -> Outcome.ok(book.withAccounts(List.of(work.with(env)))));

        assertThat(valueOf(replace()).placements()).containsExactly(env);
    }

    @Test
    void LIF_10_a_crash_at_any_step_loses_neither_and_the_facts_fit_the_key_that_is_there() {
        int step = 0;
        boolean sawNew = false;
        for (; step < 100; step++) {
            var world = new ReplacedKeyTest();
            if (!world.endsAt(step)) {
                break;
            }
            boolean arrived = world.keychain.refs().contains(world.pending());
            world.recover();
            world.assertWhole("after step " + step);
            String key = world.key(world.work);
            if (arrived || sawNew) {
                assertThat(key).as("after step " + step).isEqualTo(NEW);
                sawNew = true;
            }
        }
        assertThat(step).isBetween(12, 99);
        assertThat(sawNew).isTrue();
    }

    @ParameterizedTest(name = "call {0} of the keychain fails")
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void LIF_10_a_keychain_that_fails_at_any_call_loses_neither(int call) {
        keychain.failOn(call, Problem.of(ProblemCode.KEYCHAIN_DENIED, "Test keychain", "no"));

        assertThat(replace().isOk()).isFalse();
        recover();

        assertWhole("after call " + call);
    }

    @Test
    void a_key_that_was_not_yet_moved_in_cannot_be_added_as_another_account() {
        keychain.failOn(4, Problem.of(ProblemCode.KEYCHAIN_DENIED, "Test keychain", "no"));
        assertThat(replace().isOk()).isFalse();
        assertThat(keychain.refs()).contains(pending());

        try (var secret = Secret.copyOf(NEW)) {
            var again = accounts.add(Samples.ion(), Samples.draft("again"), secret);

            assertThat(((Failed<Account>) again).problem().code()).isEqualTo(ProblemCode.SECRET_DUPLICATE);
        }
        assertWhole("after adding");
        assertThat(key(work)).isEqualTo(NEW);
    }

    @Test
    void a_key_for_an_account_that_was_removed_meanwhile_goes_with_it() {
        assertThat(endsAt(8)).isTrue();
        valueOf(accounts.remove(work.id()));

        recover();

        assertThat(book().pending()).isEmpty();
        assertThat(book().accounts()).isEmpty();
        assertThat(keychain.refs()).doesNotContain(pending());
    }

    @Test
    void the_same_key_again_is_refused() {
        try (var secret = Secret.copyOf(OLD)) {
            var same = accounts.replaceKey(Samples.ion(), work, secret, Map.of());

            assertThat(((Failed<Account>) same).problem().code()).isEqualTo(ProblemCode.SECRET_DUPLICATE);
        }
        assertWhole("after the same");
    }

    private Account add() {
        try (var secret = Secret.copyOf(OLD)) {
            return valueOf(accounts.add(Samples.ion(), Samples.draft("work"), secret));
        }
    }

    private Outcome<Account> replace() {
        try (var secret = Secret.copyOf(NEW)) {
            return accounts.replaceKey(Samples.ion(), work, secret, Map.of("realm", "b"));
        }
    }

    private boolean endsAt(int step) {
        crash.after(step);
        try {
            valueOf(replace());
            return false;
        } catch (Crash e) {
            return true;
        } finally {
            crash.disarm();
        }
    }

    private void recover() {
        assertThat(new PendingAccounts(file, store, fingerprinter, id -> false).recover())
                .isEqualTo(Outcome.done());
    }

    private void assertWhole(String when) {
        assertThat(book().pending()).as(when).isEmpty();
        assertThat(keychain.refs()).as(when).doesNotContain(pending());
        try (var key = valueOf(accounts.key(work))) {
            assertThat(valueOf(fingerprinter.fingerprint(key)).hex())
                    .as(when)
                    .isEqualTo(book().find(work.id()).orElseThrow().key().fingerprint());
        }
    }

    private String key(Account account) {
        try (var key = valueOf(accounts.key(account))) {
            return key.reveal();
        }
    }

    private AccountBook book() {
        return valueOf(file.read()).book();
    }

    private SecretRef pending() {
        return SecretRef.of(work.id().value(), SecretRef.KEY_FIELD, Slot.PENDING);
    }

    private static <T> T valueOf(Outcome<T> outcome) {
        return ((Ok<T>) outcome).value();
    }
}
