package app.chatelaine.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.watch.AlertLedgerFile;
import app.chatelaine.testing.AlertLedgerContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonAlertLedgerTest implements AlertLedgerContract {
    @TempDir
    Path folder;

    @Override
    public AlertLedgerFile ledger() {
        return new JsonAlertLedger(folder.resolve("alerts.json"), Kits.real());
    }

    @Test
    void WCH_03_is_there_after_a_restart() {
        assertThat(ledger().write(Fixtures.ALERTS)).isEqualTo(Outcome.done());

        assertThat(ledger().read()).isEqualTo(Outcome.ok(Fixtures.ALERTS));
    }
}
