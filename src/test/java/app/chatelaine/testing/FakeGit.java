package app.chatelaine.testing;

import app.chatelaine.core.delivery.GitGuard;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.secret.Secret;
import java.util.HashMap;
import java.util.Map;

/** Repositories as a test wants them; a file of which nothing is said lies in none. */
public final class FakeGit implements GitGuard {
    /** How git stands to a file. */
    public final Map<String, Standing> standings = new HashMap<>();

    /** What a search of the history finds, whatever is asked. */
    public Exposure exposure = Exposure.NOWHERE;

    @Override
    public Outcome<Standing> look(String path) {
        return Outcome.ok(standings.getOrDefault(path, Standing.OUTSIDE));
    }

    @Override
    public Outcome<Done> ignore(String path) {
        standings.put(path, new Standing(Kind.IGNORED, ""));
        return Outcome.done();
    }

    @Override
    public Outcome<Exposure> search(String path, Secret key) {
        return Outcome.ok(exposure);
    }
}
