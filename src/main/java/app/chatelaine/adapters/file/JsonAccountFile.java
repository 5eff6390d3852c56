package app.chatelaine.adapters.file;

import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountFile;
import app.chatelaine.core.problem.Outcome;
import java.nio.file.Path;
import java.util.function.Function;

/** The account book as {@code accounts.json}, with backups. */
public final class JsonAccountFile implements AccountFile {
    private final DocumentFile<AccountBook> file;

    public JsonAccountFile(Path path, FileKit kit) {
        this(path, kit, SchemaUpgrades.NONE);
    }

    JsonAccountFile(Path path, FileKit kit, SchemaUpgrades upgrades) {
        file = new DocumentFile<>(
                new DurableFile(path, BackupPlan.THINNING, kit),
                new JsonDocument<>(new AccountFormat(), upgrades, true, kit.version()),
                AccountBook.EMPTY);
    }

    @Override
    public Outcome<Snapshot> read() {
        return file.read().map(now -> new Snapshot(now.value(), now.readOnly(), now.notices()));
    }

    @Override
    public Outcome<AccountBook> update(Function<AccountBook, Outcome<AccountBook>> change) {
        return file.update(change);
    }
}
