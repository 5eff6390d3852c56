package app.chatelaine.adapters.file.tree;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.scan.Census;
import app.chatelaine.core.scan.Census.Why;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts while several threads walk. */
final class Tally {
    /** More of them nobody reads. */
    private static final int TOLD = 20;

    private final Map<Why, Integer> passedBy = new EnumMap<>(Why.class);
    private final List<Problem> unreadable = new ArrayList<>();
    private int files;
    private int folders;

    synchronized void folder() {
        folders++;
    }

    /** @return files read by now */
    synchronized int files(int more) {
        files += more;
        return files;
    }

    synchronized void pass(Why why) {
        passedBy.merge(why, 1, Integer::sum);
    }

    synchronized void unreadable(Problem problem) {
        pass(Why.UNREADABLE);
        if (unreadable.size() < TOLD) {
            unreadable.add(problem);
        }
    }

    synchronized Census census() {
        return new Census(files, folders, passedBy, unreadable);
    }
}
