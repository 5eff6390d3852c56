package app.chatelaine.core.watch;

import app.chatelaine.core.health.CheckAccounts;
import app.chatelaine.core.health.CheckAccounts.Report;
import app.chatelaine.core.problem.Problem;

/** Hears how the checks go that nobody asked for; of each account from any thread, as in every check. */
public interface WatchListener extends CheckAccounts.Listener {

    /** A round is over; called on the thread of the timer, also when nothing was due. */
    void ended(Report report);

    /** Something went wrong that the user should hear of, such as a file that cannot be written; same thread. */
    void failed(Problem problem);
}
