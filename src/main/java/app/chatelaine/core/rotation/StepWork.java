package app.chatelaine.core.rotation;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;

/** Does one step, or finds out what became of it when it was cut off. Blocks. */
interface StepWork {

    /**
     * Notes in the journal what it does and what came of it.
     *
     * @return failed when the rotation stops here, for a reason that is not in the journal yet
     */
    Outcome<Done> run(Work work);
}
