package app.chatelaine.core.delivery;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.secret.Secret;

/** Knows whether git would publish a file. Calls block. */
public interface GitGuard {

    /** How git stands to a file, which need not be there; fails when it lies in a repository that nobody can ask. */
    Outcome<Standing> look(String path);

    /** Adds the line to the repository's {@code .gitignore} that makes git ignore the file; reads back that it does. */
    Outcome<Done> ignore(String path);

    /** Looks for {@code key} in all that the file's repository ever stored; reads every object. */
    Outcome<Exposure> search(String path, Secret key);

    /**
     * The answer.
     *
     * @param ignoreLine what to write into {@code .gitignore}; empty outside of repositories
     */
    record Standing(Kind kind, String ignoreLine) {
        public static final Standing OUTSIDE = new Standing(Kind.OUTSIDE, "");
    }

    enum Kind {
        /** In no work tree. */
        OUTSIDE,
        IGNORED,
        TRACKED,
        /** The next {@code git add .} would take it. */
        UNPROTECTED
    }

    enum Exposure {
        NOWHERE,
        FOUND,
        /** Not found in what could be searched, which was not all. */
        UNSURE
    }
}
