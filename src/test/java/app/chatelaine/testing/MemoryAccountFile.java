package app.chatelaine.testing;

import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountFile;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An account file in memory that can be told to fail. */
public final class MemoryAccountFile implements AccountFile {
    private AccountBook book = AccountBook.EMPTY;
    private List<Problem> notices = List.of();
    private boolean readOnly;
    private @Nullable Problem failure;

    /** Every call fails with {@code problem} from now on; null ends that. */
    public synchronized void failWith(@Nullable Problem problem) {
        failure = problem;
    }

    /** From now on nothing can be changed, as if a newer program had written the file. */
    public synchronized void readOnly() {
        readOnly = true;
    }

    /** The next reading says {@code problems}, once. */
    public synchronized void notice(Problem... problems) {
        notices = List.of(problems);
    }

    @Override
    public synchronized Outcome<Snapshot> read() {
        if (failure != null) {
            return Outcome.failed(failure);
        }
        var snapshot = new Snapshot(book, readOnly, notices);
        notices = List.of();
        return Outcome.ok(snapshot);
    }

    @Override
    public synchronized Outcome<AccountBook> update(Function<AccountBook, Outcome<AccountBook>> change) {
        if (failure != null) {
            return Outcome.failed(failure);
        }
        return change.apply(book).map(changed -> {
            book = changed;
            return changed;
        });
    }
}
