package app.chatelaine.core.rotation;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Service.RotationKind;

/** Puts the new key into the keychain beside the old one, and reads it back. */
final class StoreKey implements StepWork {

    @Override
    public Outcome<Done> run(Work work) {
        var inHand = work.hand().look();
        if (inHand.isEmpty()) {
            // The program that had it in its hand is gone; whether it arrived is seen when it is needed.
            return work.log().write(old -> old.at(RotationStep.ACCEPT));
        }
        return work.log()
                .begin()
                .then(begun -> work.tools()
                        .slots()
                        .write(
                                work.service(),
                                work.account(),
                                Slot.PENDING,
                                inHand.get().secret()))
                .then(stored -> {
                    work.hand().close();
                    return work.log().done("", RotationStep.ACCEPT);
                });
    }

    /** There is no such key here any more, so one has to be had anew; what the service did is looked up first. */
    static Outcome<Done> lost(Work work) {
        return work.log()
                .write(old -> old.coming(null).at(RotationStep.MAKE).begun(old.kind() != RotationKind.WEB_PAGE));
    }
}
