package app.chatelaine.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.VerifyingSecretStore;
import app.chatelaine.testing.Canary;
import app.chatelaine.testing.CrashPoint;
import app.chatelaine.testing.CrashPoint.Crash;
import app.chatelaine.testing.CrashingAccountFile;
import app.chatelaine.testing.FaultySecretStore;
import app.chatelaine.testing.MemoryAccountFile;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The process ends at each step of a change in turn; the next process must find the old state or the new, nothing between. */
class CrashTest {

    @Test
    void adding_the_very_first_account() {
        int crashes = endAtEveryStep(world -> {}, world -> world.add("work"), world -> world.assertNamed(0, 1));

        assertThat(crashes).isGreaterThanOrEqualTo(12);
    }

    @Test
    void adding_another_account() {
        int crashes = endAtEveryStep(
                world -> world.add("home"), world -> world.add("work"), world -> world.assertNamed(1, 2));

        assertThat(crashes).isGreaterThanOrEqualTo(8);
    }

    @Test
    void adding_to_a_keychain_that_refuses() {
        int crashes = endAtEveryStep(
                world -> world.add("home"),
                world -> {
                    world.keychain.failOn(2, Problem.of(ProblemCode.KEYCHAIN_DENIED, "Test keychain", "no"));
                    assertThat(world.tryToAdd("work").isOk()).isFalse();
                },
                world -> world.assertNamed(1, 1));

        assertThat(crashes).isGreaterThanOrEqualTo(6);
    }

    @Test
    void editing() {
        endAtEveryStep(
                world -> world.add("work"),
                world -> {
                    var id = world.book().accounts().getFirst().id();
                    var edited = valueOf(world.accounts.edit(Samples.ion(), id, account -> account));
                    assertThat(world.accounts.relabel(Samples.ion(), edited)).isEqualTo(Outcome.done());
                },
                world -> world.assertNamed(1, 1));
    }

    @Test
    void ACC_05_removing_and_bringing_back() {
        endAtEveryStep(
                world -> world.add("work"),
                world -> {
                    var id = world.book().accounts().getFirst().id();
                    valueOf(world.accounts.remove(id));
                    valueOf(world.accounts.restore(id));
                },
                world -> assertThat(world.book().accounts().size()
                                + world.book().removed().size())
                        .isEqualTo(1));
    }

    @Test
    void deleting_for_good() {
        int crashes = endAtEveryStep(
                world -> {
                    world.add("work");
                    valueOf(world.accounts.remove(
                            world.book().accounts().getFirst().id()));
                },
                CrashTest::purge,
                world -> {
                    // The next process deletes for good what was left.
                    purge(world);
                    assertThat(world.book()).isEqualTo(AccountBook.EMPTY);
                });

        assertThat(crashes).isGreaterThanOrEqualTo(4);
    }

    @Test
    void ending_again_while_making_good() {
        for (int first = 0; ; first++) {
            var world = new World();
            world.add("home");
            if (!world.endsAt(first, w -> w.add("work"))) {
                return;
            }
            for (int second = 0; world.endsAt(second, World::recover); second++) {
                assertThat(second).isLessThan(100);
            }
            world.recover();
            world.assertWhole("after step " + first);
            world.assertNamed(1, 2);
        }
    }

    /** @return at how many steps the process was ended */
    private static int endAtEveryStep(Consumer<World> before, Consumer<World> change, Consumer<World> expectation) {
        for (int step = 0; ; step++) {
            var world = new World();
            before.accept(world);
            boolean ended = world.endsAt(step, change);
            world.recover();
            world.assertWhole("after step " + step);
            expectation.accept(world);
            if (!ended) {
                return step;
            }
        }
    }

    private static void purge(World world) {
        var ids = world.book().removed().stream()
                .map(removed -> removed.account().id())
                .toList();
        assertThat(world.accounts.purge(ids)).isEqualTo(Outcome.done());
    }

    /** What outlives a process, and the process. */
    private static final class World {
        final CrashPoint crash = new CrashPoint();
        final FaultySecretStore keychain = new FaultySecretStore(crash);
        final VerifyingSecretStore store = new VerifyingSecretStore(keychain);
        final AccountFile file = new CrashingAccountFile(new MemoryAccountFile(), crash);
        final Fingerprinter fingerprinter = new Fingerprinter(store, new SecureRandom());
        final Accounts accounts =
                new Accounts(file, store, fingerprinter, InstantSource.fixed(Samples.NOW), new SecureRandom());

        Outcome<Account> tryToAdd(String name) {
            try (var secret = Secret.copyOf(name + "-" + Canary.value())) {
                return accounts.add(Samples.ion(), Samples.draft(name), secret);
            }
        }

        void add(String name) {
            valueOf(tryToAdd(name));
        }

        boolean endsAt(int step, Consumer<World> change) {
            crash.after(step);
            try {
                change.accept(this);
                return false;
            } catch (Crash e) {
                return true;
            } finally {
                crash.disarm();
                keychain.heal();
            }
        }

        void recover() {
            assertThat(new PendingAccounts(file, store, fingerprinter, id -> false).recover())
                    .isEqualTo(Outcome.done());
        }

        AccountBook book() {
            return valueOf(file.read()).book();
        }

        /** Every account has its key, every key has its account. */
        void assertWhole(String when) {
            assertThat(book().pending()).as(when).isEmpty();
            Set<SecretRef> expected = new HashSet<>();
            for (Account account : book().accounts()) {
                try (var key = valueOf(accounts.key(account))) {
                    assertThat(key.reveal()).as(when).isEqualTo(account.name() + "-" + Canary.value());
                    assertThat(fingerprinter.fingerprint(key).map(print -> print.hex()))
                            .as(when)
                            .isEqualTo(Outcome.ok(account.key().fingerprint()));
                }
                expected.add(SecretRef.currentKey(account.id().value()));
            }
            for (RemovedAccount removed : book().removed()) {
                expected.add(SecretRef.currentKey(removed.account().id().value()));
            }
            var keys = new HashSet<>(keychain.refs());
            keys.remove(SecretRef.FINGERPRINT_KEY);
            // The key of a removed account may be gone already, on the way to being deleted for good.
            assertThat(expected).as(when).containsAll(keys);
        }

        void assertNamed(int fewest, int most) {
            assertThat(book().accounts()).hasSizeBetween(fewest, most);
            var names = book().accounts().stream().map(Account::name).toList();
            assertThat(List.of("home", "work")).containsAll(names);
        }
    }

    private static <T> T valueOf(Outcome<T> outcome) {
        return outcome.fold(value -> value, problem -> fail("failed: " + problem));
    }
}
