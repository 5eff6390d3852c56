package app.chatelaine.core.account;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import java.util.List;
import java.util.function.Function;

/** Where the account book is kept. One writer at a time, across processes. */
public interface AccountFile {

    /** The book as it is now. A file that is damaged or newer than the program is said, and never written over. */
    Outcome<Snapshot> read();

    /**
     * Reads the book, changes it and writes it back, while no other process can. A failed change writes nothing.
     *
     * @return the book as it was written
     */
    Outcome<AccountBook> update(Function<AccountBook, Outcome<AccountBook>> change);

    /**
     * The book and what has to be said about it.
     *
     * @param readOnly whether changes are refused, for one because a newer program wrote the file
     * @param notices what a person should hear, for one that a damaged file was set aside
     */
    record Snapshot(AccountBook book, boolean readOnly, List<Problem> notices) {
        public Snapshot {
            notices = List.copyOf(notices);
        }
    }
}
