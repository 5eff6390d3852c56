package app.chatelaine.desktop.details;

import app.chatelaine.core.health.CheckResult;
import app.chatelaine.core.health.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks one after the other that ended alike.
 *
 * @param count of checks
 * @param from the first of them
 * @param to the last of them
 */
record HistoryLine(Verdict verdict, int count, Instant from, Instant to) {

    /** @return the newest first */
    static List<HistoryLine> of(List<CheckResult> history) {
        var lines = new ArrayList<HistoryLine>();
        for (var result : history) {
            var last = lines.isEmpty() ? null : lines.getLast();
            if (last != null && last.verdict == result.verdict()) {
                lines.set(lines.size() - 1, new HistoryLine(last.verdict, last.count + 1, last.from, result.at()));
            } else {
                lines.add(new HistoryLine(result.verdict(), 1, result.at(), result.at()));
            }
        }
        return lines.reversed();
    }
}
