package app.chatelaine.testing;

import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountFile;
import app.chatelaine.core.problem.Outcome;
import java.util.function.Function;

/** An account file whose process can end right before or right after what it holds is changed. */
public final class CrashingAccountFile implements AccountFile {
    private final AccountFile file;
    private final CrashPoint crash;

    public CrashingAccountFile(AccountFile file, CrashPoint crash) {
        this.file = file;
        this.crash = crash;
    }

    @Override
    public Outcome<Snapshot> read() {
        return file.read();
    }

    @Override
    public Outcome<AccountBook> update(Function<AccountBook, Outcome<AccountBook>> change) {
        crash.step();
        var updated = file.update(change);
        crash.step();
        return updated;
    }
}
