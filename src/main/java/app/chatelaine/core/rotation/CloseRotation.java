package app.chatelaine.core.rotation;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.secret.SecretRef.Slot;

/** Takes what is left of the rotation out of the keychain. */
final class CloseRotation implements StepWork {

    @Override
    public Outcome<Done> run(Work work) {
        return close(work, work.now().position().undoing() ? Ending.UNDONE : Ending.COMPLETED);
    }

    static Outcome<Done> close(Work work, Ending ending) {
        var slots = work.tools().slots();
        return slots.delete(work.account(), Slot.PREVIOUS)
                .then(gone -> slots.delete(work.account(), Slot.PENDING))
                .then(gone -> work.log()
                        .write(old -> old.at(RotationStep.CLOSE)
                                .with(new RotationEvent(
                                        work.log().time(), RotationStep.CLOSE, What.DONE, "", null, null))
                                .ended(ending)));
    }
}
