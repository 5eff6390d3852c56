package app.chatelaine.core.watch;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;

/** Where it is kept what the user was told. A file that cannot be read is set aside and said, once. */
public interface AlertLedgerFile {

    Outcome<AlertLedger> read();

    Outcome<Done> write(AlertLedger ledger);
}
