package app.chatelaine.core.rotation;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.lifecycle.Changed;
import app.chatelaine.core.lifecycle.LifeProof;
import app.chatelaine.core.lifecycle.ProofOfDeath.Proof;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;

/** Ends the old key at the service after its grace; where the API cannot, a person does it on the service's page. */
final class RetireKey implements StepWork {

    @Override
    public Outcome<Done> run(Work work) {
        var old = work.now().from();
        return work.key(Slot.PREVIOUS, old).then(found -> {
            if (found.isEmpty()) {
                return Outcome.failed(
                        ProblemCode.OLD_KEY_MISSING, work.account().name());
            }
            try (var key = found.get()) {
                return retire(work, key, work.look(old, key));
            }
        });
    }

    private static Outcome<Done> retire(Work work, Secret key, Proof proof) {
        if (proof.life() == LifeProof.DEAD) {
            return work.log()
                    .write(old -> old.at(RotationStep.PROVE))
                    .then(noted -> work.log().done(proof.evidence(), RotationStep.CLOSE));
        }
        if (work.now().isInGrace(work.log().time())) {
            return work.log().waits(null);
        }
        return canRevoke(work.service(), work.account())
                ? revoke(work, key, proof)
                : work.log().waits(ProveDeath.notDead(work, proof));
    }

    /** Whether there is a call for it, and the account has the fields that it needs. */
    static boolean canRevoke(Service service, Account account) {
        var call = service.lifecycle().changes().get(KeyChange.REVOKE);
        return call != null && call.isPossibleWith(account.fields());
    }

    private static Outcome<Done> revoke(Work work, Secret key, Proof proof) {
        var former = work.now().from().in(work.account());
        return work.log().begin().then(begun -> switch (work.tools()
                .life()
                .retire(work.service(), work.account(), former, key, work.cancel())) {
            case Ok<Changed>(var changed) -> work.log().done(changed.evidence(), RotationStep.PROVE);
            // The listing does not tell which of its keys it is, so nobody but a person can.
            case Failed<Changed>(var problem)
            when problem.code() == ProblemCode.KEY_NOT_LISTED -> work.log().waits(ProveDeath.notDead(work, proof));
            case Failed<Changed>(var problem) -> Outcome.failed(problem);
        });
    }
}
