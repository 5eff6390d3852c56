package app.chatelaine.adapters.catalogue;

import app.chatelaine.core.health.CheckResult.Timings;
import app.chatelaine.core.health.Judgement;
import app.chatelaine.core.health.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A judgement with what it rests on.
 *
 * @param evidence one line without secrets
 * @param timings of the request that decided; null when nobody answered
 */
record Finding(
        Judgement judgement, String evidence, @Nullable Timings timings) {
    Verdict verdict() {
        return judgement.verdict();
    }

    Finding withWarning(String warning) {
        return new Finding(
                new Judgement(judgement.verdict(), judgement.rule(), judgement.note(), warning), evidence, timings);
    }
}
