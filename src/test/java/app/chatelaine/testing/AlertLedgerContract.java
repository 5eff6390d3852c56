package app.chatelaine.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.watch.AlertKind;
import app.chatelaine.core.watch.AlertLedger;
import app.chatelaine.core.watch.AlertLedger.Entry;
import app.chatelaine.core.watch.AlertLedgerFile;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every place does where it is kept what the user was told, the one in memory too. */
public interface AlertLedgerContract {

    /** A place in which nothing was kept yet. */
    AlertLedgerFile ledger();

    @Test
    default void begins_empty() {
        assertThat(ledger().read()).isEqualTo(Outcome.ok(AlertLedger.EMPTY));
    }

    @Test
    default void gives_back_what_was_last_written() {
        var file = ledger();
        var first =
                new AlertLedger(Map.of(new AccountId("one"), new Entry("0".repeat(32), Set.of(AlertKind.STALE))), null);
        var second = new AlertLedger(Map.of(), Instant.EPOCH);

        assertThat(file.write(first)).isEqualTo(Outcome.done());
        assertThat(file.read()).isEqualTo(Outcome.ok(first));

        assertThat(file.write(second)).isEqualTo(Outcome.done());
        assertThat(file.read()).isEqualTo(Outcome.ok(second));
    }
}
