package app.chatelaine.core.rotation;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.SecretRef.Slot;

/** Makes the new key the account's own. The old one is kept first, so at no moment is there none. */
final class SwitchKey implements StepWork {

    @Override
    public Outcome<Done> run(Work work) {
        return work.log().begin().then(begun -> keepOld(work)).then(kept -> moveIn(work));
    }

    private static Outcome<Done> keepOld(Work work) {
        return work.key(Slot.CURRENT, work.now().from()).then(old -> {
            if (old.isEmpty()) {
                return movedBefore(work);
            }
            try (var key = old.get()) {
                return work.tools().slots().write(work.service(), work.account(), Slot.PREVIOUS, key);
            }
        });
    }

    /** A program that ended here got as far as that. */
    private static Outcome<Done> movedBefore(Work work) {
        return work.key(Slot.CURRENT, work.now().newKey()).then(found -> {
            if (found.isEmpty()) {
                return Outcome.failed(
                        ProblemCode.ROTATION_KEY_CHANGED, work.account().name());
            }
            found.get().close();
            return Outcome.done();
        });
    }

    private static Outcome<Done> moveIn(Work work) {
        var version = work.now().newKey();
        return work.tools()
                .accounts()
                .moveIn(work.service(), version.in(work.account()))
                .then(account -> account.key().fingerprint().equals(version.fingerprint())
                        ? work.log().done("", RotationStep.DELIVER)
                        : Outcome.failed(ProblemCode.ROTATION_KEY_CHANGED, account.name()));
    }
}
