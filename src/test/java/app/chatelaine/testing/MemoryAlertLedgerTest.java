package app.chatelaine.testing;

import app.chatelaine.core.watch.AlertLedgerFile;

class MemoryAlertLedgerTest implements AlertLedgerContract {
    @Override
    public AlertLedgerFile ledger() {
        return new MemoryAlertLedger();
    }
}
