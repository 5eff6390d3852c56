package app.chatelaine.core.rotation;

import app.chatelaine.core.lifecycle.ProofOfDeath.Proof;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Service.RotationKind;
import java.util.List;

/**
 * Turns a rotation round. From then on the new key is the one that leaves, by the same steps; where there is none yet, the
 * rotation ends here.
 */
final class UndoRotation implements StepWork {

    @Override
    public Outcome<Done> run(Work work) {
        var rotation = work.now();
        if (rotation.position().undoing()) {
            return Outcome.done();
        }
        if (rotation.step() == RotationStep.CLOSE) {
            return Outcome.failed(
                    ProblemCode.OLD_KEY_DEAD,
                    work.account().name(),
                    work.service().name(),
                    rotation.events().getLast().evidence());
        }
        return isSwitched(work).then(switched -> switched ? turnAfterSwitch(work) : turnBeforeSwitch(work));
    }

    private static Outcome<Boolean> isSwitched(Work work) {
        return work.now().to() == null
                ? Outcome.ok(false)
                : work.key(Slot.CURRENT, work.now().newKey()).map(found -> {
                    found.ifPresent(Secret::close);
                    return found.isPresent();
                });
    }

    /** The account's key is the old one, or one that somebody put there meanwhile; either stays. */
    private static Outcome<Done> turnBeforeSwitch(Work work) {
        return work.tools().accounts().key(work.account()).then(key -> {
            try (key) {
                return work.now().kind() == RotationKind.REPLACE
                        ? requireAlive(work, work.look(KeyVersion.of(work.account()), key))
                                .then(alive -> turnBeforeSwitch(work, key))
                        : turnBeforeSwitch(work, key);
            }
        });
    }

    private static Outcome<Done> turnBeforeSwitch(Work work, Secret old) {
        if (work.now().to() == null) {
            return noteMade(work, old).then(noted -> CloseRotation.close(work, Ending.UNDONE));
        }
        return work.key(Slot.PENDING, work.now().newKey()).then(found -> {
            if (found.isEmpty()) {
                return noteMade(work, old).then(noted -> CloseRotation.close(work, Ending.UNDONE));
            }
            try (var key = found.get()) {
                return work.tools()
                        .slots()
                        .write(work.service(), work.account(), Slot.PREVIOUS, key)
                        .then(kept -> turn(work, work.now().reversed(RotationStep.RETIRE)));
            }
        });
    }

    /** A key that the service may have made, and that nobody has, is said before the rotation is forgotten. */
    private static Outcome<Done> noteMade(Work work, Secret old) {
        if (work.now().kind() != RotationKind.OVERLAP || !work.now().position().begun()) {
            return Outcome.done();
        }
        var before = work.now().position().listed();
        var added = before == null
                ? null
                : work.tools()
                        .made()
                        .since(before, work.service(), work.account(), old)
                        .orElse(null);
        if (added == null) {
            return work.log()
                    .left(
                            null,
                            Problem.of(
                                    ProblemCode.KEY_MAY_BE_MADE,
                                    work.account().name(),
                                    work.service().name()));
        }
        return added.isEmpty() ? Outcome.done() : noteMade(work, added);
    }

    private static Outcome<Done> noteMade(Work work, List<String> ids) {
        return work.log()
                .left(
                        null,
                        Problem.of(
                                ProblemCode.KEY_MADE_WITHOUT_SECRET,
                                work.service().name(),
                                String.join(", ", ids)));
    }

    private static Outcome<Done> turnAfterSwitch(Work work) {
        var version = work.now().from();
        return work.key(Slot.PREVIOUS, version).then(found -> {
            if (found.isEmpty()) {
                return Outcome.failed(
                        ProblemCode.OLD_KEY_MISSING, work.account().name());
            }
            try (var key = found.get()) {
                return requireAlive(work, work.look(version, key))
                        .then(alive -> work.tools().slots().write(work.service(), work.account(), Slot.PENDING, key))
                        .then(waits -> turn(work, back(work)));
            }
        });
    }

    /** The key that comes back remembers the one that it takes the place of. */
    private static Rotation back(Work work) {
        var turned = work.now().reversed(RotationStep.ACCEPT);
        var old = turned.newKey();
        return turned.coming(new KeyVersion(
                        old.facts().replacing(turned.from().facts(), work.log().time()), old.fields()))
                .wishing(turned.wishes().withUnverified());
    }

    private static Outcome<Done> turn(Work work, Rotation turned) {
        return work.log().write(old -> turned.with(work.log().event(What.UNDO, "", null, null)));
    }

    /** Where nobody can say, a key that was not ended yet counts as alive. */
    private static Outcome<Done> requireAlive(Work work, Proof proof) {
        String account = work.account().name();
        String service = work.service().name();
        boolean untouched = work.now().step().isBefore(RotationStep.RETIRE)
                || (work.now().step() == RotationStep.RETIRE
                        && !work.now().position().begun());
        return switch (proof.life()) {
            case ALIVE -> Outcome.done();
            case DEAD -> Outcome.failed(ProblemCode.OLD_KEY_DEAD, account, service, proof.evidence());
            case UNKNOWN ->
                proof.unverifiable() && untouched
                        ? Outcome.done()
                        : Outcome.failed(ProblemCode.OLD_KEY_UNPROVEN, account, service, proof.evidence());
        };
    }
}
