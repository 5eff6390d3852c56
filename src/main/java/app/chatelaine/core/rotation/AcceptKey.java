package app.chatelaine.core.rotation;

import app.chatelaine.core.lifecycle.ProofOfDeath.Proof;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.SecretRef.Slot;

/** Has the service say that it takes the new key. One that it does not take goes nowhere. */
final class AcceptKey implements StepWork {

    @Override
    public Outcome<Done> run(Work work) {
        var version = work.now().newKey();
        return work.key(Slot.PENDING, version).then(found -> {
            if (found.isEmpty()) {
                return StoreKey.lost(work);
            }
            try (var key = found.get()) {
                return judge(work, work.look(version, key));
            }
        });
    }

    private static Outcome<Done> judge(Work work, Proof proof) {
        return switch (proof.life()) {
            case ALIVE -> work.log().done(proof.evidence(), RotationStep.SWITCH);
            case DEAD -> Outcome.failed(problem(ProblemCode.NEW_KEY_REFUSED, work, proof));
            case UNKNOWN -> {
                if (!proof.unverifiable()) {
                    yield Outcome.failed(problem(ProblemCode.NEW_KEY_UNPROVEN, work, proof));
                }
                var unverifiable = problem(ProblemCode.NEW_KEY_UNVERIFIABLE, work, proof);
                yield work.now().wishes().unverified()
                        ? work.log()
                                .left(null, unverifiable)
                                .then(noted -> work.log().write(old -> old.at(RotationStep.SWITCH)))
                        : Outcome.failed(unverifiable);
            }
        };
    }

    private static Problem problem(ProblemCode code, Work work, Proof proof) {
        return Problem.of(code, work.account().name(), work.service().name(), proof.evidence());
    }
}
