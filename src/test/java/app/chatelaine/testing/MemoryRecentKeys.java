package app.chatelaine.testing;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.quickcopy.RecentKeys;
import app.chatelaine.core.quickcopy.RecentKeysFile;

/** Remembers for as long as the test runs. */
public final class MemoryRecentKeys implements RecentKeysFile {
    private RecentKeys keys = RecentKeys.NONE;

    @Override
    public Outcome<RecentKeys> read() {
        return Outcome.ok(keys);
    }

    @Override
    public Outcome<Done> write(RecentKeys newKeys) {
        keys = newKeys;
        return Outcome.done();
    }
}
