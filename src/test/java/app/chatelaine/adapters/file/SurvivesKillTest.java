package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.file.KillExpectations.Place;
import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountFile.Snapshot;
import app.chatelaine.core.account.PendingAccounts;
import app.chatelaine.core.account.RemovedAccount;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.secret.Fingerprint;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that adds, edits and removes accounts is killed in the middle of it, again and again on the same files:
 * {@code -Dchatelaine.kills=200} for more often than the build has time for.
 */
class SurvivesKillTest {
    private static final int KILLS = Integer.getInteger("chatelaine.kills", 40);
    private static final int MOST_THINGS = 6;
    private static final long LONGEST_MOMENT_MILLIS = 150;
    private static final long SEED = 20_260_301;

    @TempDir
    Path home;

    private final KillExpectations expected = new KillExpectations();

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void ACC_03_no_account_is_lost_and_no_key_half_there_however_often_the_program_is_killed() throws Exception {
        var random = new Random(SEED);
        int pendingOnes = 0;
        var next = victim(0);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                try (var running = next) {
                    next = victim(kill);
                    var said =
                            killedAfter(running, random.nextInt(MOST_THINGS), random.nextLong(LONGEST_MOMENT_MILLIS));
                    pendingOnes += verify("kill %d of %d".formatted(kill, KILLS), said);
                }
            }
        } finally {
            next.close();
        }

        System.out.printf("%d kills, %d of them between announcing and adding%n", KILLS, pendingOnes);
        assertThat(expected.count()).as("things that were said to be done").isGreaterThan(KILLS);
    }

    private ChildJvm victim(int number) throws IOException {
        return ChildJvm.start(KillVictim.class, home.toString(), Long.toString(SEED + number));
    }

    /** Kills it a moment after it said so many things, and gives all it said. */
    private static List<String> killedAfter(ChildJvm running, int things, long millis) throws Exception {
        try (var input = running.input()) {
            input.write("go\n");
        }
        var said = new ArrayList<String>();
        for (int i = 0; i < things; i++) {
            said.add(Objects.requireNonNull(running.line(), "it ended by itself"));
        }
        assertThat(running.endsWithin(millis, TimeUnit.MILLISECONDS))
                .as("it ended by itself")
                .isFalse();
        running.kill();
        said.addAll(running.rest());
        return said;
    }

    /** How many accounts were left pending. */
    private int verify(String when, List<String> said) throws IOException {
        said.forEach(expected::heard);
        var afterKill = book(when);
        expected.assertMet(when, afterKill);

        var keychain = KillVictim.keychain(home);
        var fingerprinter = new Fingerprinter(keychain, new Random(0));
        var recovery = new PendingAccounts(KillVictim.file(home), keychain, fingerprinter, processId -> false);
        assertThat(recovery.recover()).as(when).isEqualTo(Outcome.done());

        var recovered = book(when);
        assertThat(recovered.pending()).as(when).isEmpty();
        expected.assertMet(when, recovered);
        assertKeys(when, recovered, keychain, fingerprinter);
        expected.continueWith(recovered);
        return afterKill.pending().size();
    }

    private AccountBook book(String when) {
        var outcome = KillVictim.file(home).read();
        assertThat(outcome)
                .as(when)
                .isInstanceOfSatisfying(
                        Ok.class,
                        ok -> assertThat(((Snapshot) ok.value()).notices()).isEmpty());
        return ((Ok<Snapshot>) outcome).value().book();
    }

    /** Every account has its own whole key, and no key lies about without an account. */
    private void assertKeys(String when, AccountBook book, FolderSecretStore keychain, Fingerprinter fingerprinter)
            throws IOException {
        var owned = new HashSet<SecretRef>();
        owned.add(SecretRef.FINGERPRINT_KEY);
        for (Account account : book.accounts()) {
            assertThat(hasItsKey(account, keychain, fingerprinter))
                    .as("%s: %s", when, account)
                    .isTrue();
            owned.add(SecretRef.currentKey(account.id().value()));
        }
        for (RemovedAccount removed : book.removed()) {
            var account = removed.account();
            if (expected.placeOf(account.id()) == Place.REMOVED) {
                assertThat(hasItsKey(account, keychain, fingerprinter))
                        .as("%s: %s", when, account)
                        .isTrue();
            }
            owned.add(SecretRef.currentKey(account.id().value()));
        }
        assertThat(owned).as(when).containsAll(keychain.entries());
    }

    private static boolean hasItsKey(Account account, FolderSecretStore keychain, Fingerprinter fingerprinter) {
        return keychain.read(SecretRef.currentKey(account.id().value()))
                .then(fingerprinter::fingerprint)
                .equals(Outcome.ok(new Fingerprint(account.key().fingerprint())));
    }
}
