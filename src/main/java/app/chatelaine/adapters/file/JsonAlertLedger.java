package app.chatelaine.adapters.file;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.watch.AlertLedger;
import app.chatelaine.core.watch.AlertLedgerFile;
import java.nio.file.Path;

/** What the user was told as {@code alerts.json}, without backups: an old one would have it told again. */
public final class JsonAlertLedger implements AlertLedgerFile {
    private final DocumentFile<AlertLedger> file;

    public JsonAlertLedger(Path path, FileKit kit) {
        file = new DocumentFile<>(
                new DurableFile(path, BackupPlan.NONE, kit),
                new JsonDocument<>(new AlertLedgerFormat(), SchemaUpgrades.NONE, false, kit.version()),
                AlertLedger.EMPTY);
    }

    @Override
    public Outcome<AlertLedger> read() {
        return file.readOrSayDamage();
    }

    @Override
    public Outcome<Done> write(AlertLedger ledger) {
        return file.update(old -> Outcome.ok(ledger)).map(written -> Done.DONE);
    }
}
