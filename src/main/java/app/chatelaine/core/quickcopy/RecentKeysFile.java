package app.chatelaine.core.quickcopy;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;

/** Where it is kept which keys were copied last. A file that cannot be read is set aside and said, once. */
public interface RecentKeysFile {

    Outcome<RecentKeys> read();

    Outcome<Done> write(RecentKeys keys);
}
