package app.chatelaine.core.rotation;

import app.chatelaine.core.lifecycle.LifeProof;
import app.chatelaine.core.lifecycle.ProofOfDeath.Proof;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.secret.SecretRef.Slot;
import java.time.Duration;

/** Has the service say that the old key is dead. Nothing but its own word counts. */
final class ProveDeath implements StepWork {

    @Override
    public Outcome<Done> run(Work work) {
        return work.lookAtOld(Slot.PREVIOUS).then(proof -> {
            if (proof.life() == LifeProof.DEAD) {
                return work.log().done(proof.evidence(), RotationStep.CLOSE);
            }
            boolean couldNotAsk = proof.life() == LifeProof.UNKNOWN && !proof.unverifiable();
            return couldNotAsk
                    ? Outcome.failed(notDead(work, proof))
                    : work.log().waits(notDead(work, proof));
        });
    }

    /** Of the key that leaves: the old one, or the new one while the rotation is undone. */
    static Problem notDead(Work work, Proof proof) {
        boolean undoing = work.now().position().undoing();
        return switch (proof.life()) {
            case ALIVE ->
                Problem.of(
                        undoing ? ProblemCode.UNDO_NEW_KEY_ALIVE : ProblemCode.OLD_KEY_ALIVE,
                        work.account().name(),
                        work.service().name(),
                        Long.toString(day(work)));
            case UNKNOWN, DEAD ->
                Problem.of(
                        undoing ? ProblemCode.UNDO_NEW_KEY_UNPROVEN : ProblemCode.OLD_KEY_UNPROVEN,
                        work.account().name(),
                        work.service().name(),
                        proof.evidence());
        };
    }

    /** From 1. */
    private static long day(Work work) {
        var since = work.now().events().stream()
                .filter(event -> event.step() == RotationStep.DELIVER && event.what() == What.DONE)
                .reduce((first, last) -> last)
                .map(RotationEvent::at)
                .orElse(work.now().since());
        return Duration.between(since, work.log().time()).toDays() + 1;
    }
}
