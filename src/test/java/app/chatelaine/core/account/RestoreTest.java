package app.chatelaine.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.adapters.keychain.MemorySecretStore;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.testing.SampleAccounts;
import app.chatelaine.testing.Workbench;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RestoreTest {
    private final MemorySecretStore keychain = new MemorySecretStore();
    private final Workbench bench = new Workbench(keychain, Settings.DEFAULT, Locale.ENGLISH);

    @Test
    void ACC_05_an_account_whose_key_was_deleted_before_a_crash_stays_removed() {
        var account = SampleAccounts.twelve().getFirst();
        bench.with(account);
        assertThat(bench.accounts.remove(account.id()).isOk()).isTrue();
        assertThat(keychain.delete(SecretRef.currentKey(account.id().value())).isOk())
                .isTrue();

        assertThat(bench.accounts.restore(account.id()).fold(back -> ProblemCode.INTERNAL, Problem::code))
                .isEqualTo(ProblemCode.KEYCHAIN_ENTRY_MISSING);
        assertThat(bench.accounts.read().map(now -> now.book().accounts())).isEqualTo(Outcome.ok(java.util.List.of()));
    }
}
