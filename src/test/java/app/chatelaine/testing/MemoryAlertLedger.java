package app.chatelaine.testing;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.watch.AlertLedger;
import app.chatelaine.core.watch.AlertLedgerFile;
import org.jspecify.annotations.Nullable;

/** An alert ledger in memory, which can be told to refuse what is written. */
public final class MemoryAlertLedger implements AlertLedgerFile {
    private AlertLedger ledger = AlertLedger.EMPTY;
    private @Nullable Problem refusal;

    /** Every writing fails with {@code problem} from now on; null ends that. */
    public synchronized void refuseWith(@Nullable Problem problem) {
        refusal = problem;
    }

    @Override
    public synchronized Outcome<AlertLedger> read() {
        return Outcome.ok(ledger);
    }

    @Override
    public synchronized Outcome<Done> write(AlertLedger changed) {
        if (refusal != null) {
            return Outcome.failed(refusal);
        }
        ledger = changed;
        return Outcome.done();
    }
}
