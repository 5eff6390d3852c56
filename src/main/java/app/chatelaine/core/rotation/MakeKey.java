package app.chatelaine.core.rotation;

import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.KeyFacts;
import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.service.Service.RotationKind;
import java.util.List;
import java.util.Optional;

/** Gets a new key: from the service, or from a person. It is never made twice. */
final class MakeKey implements StepWork {

    @Override
    public Outcome<Done> run(Work work) {
        var inHand = work.hand().look();
        if (inHand.isPresent()) {
            return take(work, inHand.get());
        }
        boolean begun = work.now().position().begun();
        return switch (work.now().kind()) {
            case WEB_PAGE -> work.log().waits(null);
            case OVERLAP -> begun ? lookForMade(work) : make(work);
            case REPLACE -> begun ? lookAtOld(work) : renew(work);
        };
    }

    private static Outcome<Done> make(Work work) {
        return work.tools().accounts().prepareToReplace(work.account()).then(old -> {
            try (old) {
                var before = work.tools().made().ids(work.service(), work.account(), old, work.cancel());
                return work.log()
                        .write(rotation -> rotation.listed(before.orElse(null)))
                        .then(noted -> work.log().begin())
                        .then(begun -> create(work, old));
            }
        });
    }

    private static Outcome<Done> create(Work work, Secret old) {
        return switch (work.tools().creator().create(work.service(), work.account(), old, work.cancel())) {
            case Ok<CreatedKey>(var made) -> took(work, made);
            case Failed<CreatedKey>(var problem)
            when problem.code() == ProblemCode.SERVICE_ANSWER_UNREADABLE ->
                found(work, old).then(none -> Outcome.failed(notMade(work, problem)));
            case Failed<CreatedKey>(var problem) -> work.log().nothingHappened().then(noted -> Outcome.failed(problem));
        };
    }

    private static Problem notMade(Work work, Problem problem) {
        return Problem.of(
                ProblemCode.KEY_NOT_MADE,
                work.service().name(),
                problem.details().getLast());
    }

    /** A call was cut off: whether it made a key is seen in the listing. */
    private static Outcome<Done> lookForMade(Work work) {
        return work.tools().accounts().key(work.account()).then(old -> {
            try (old) {
                return found(work, old);
            }
        });
    }

    /** Done when it is certain that no key was made. */
    private static Outcome<Done> found(Work work, Secret old) {
        var before = work.now().position().listed();
        Optional<List<String>> added = before == null
                ? Optional.empty()
                : work.tools().made().since(before, work.service(), work.account(), old);
        if (added.isEmpty()) {
            return Outcome.failed(
                    ProblemCode.KEY_MAY_BE_MADE,
                    work.account().name(),
                    work.service().name());
        }
        return added.get().isEmpty()
                ? work.log().nothingHappened()
                : Outcome.failed(
                        ProblemCode.KEY_MADE_WITHOUT_SECRET, work.service().name(), String.join(", ", added.get()));
    }

    /** The old key dies with this, so every destination has to be ready. */
    private static Outcome<Done> renew(Work work) {
        return ready(work).then(ready -> work.log().begin()).then(begun -> switch (work.tools()
                .life()
                .renew(work.service(), work.account(), work.cancel())) {
            case Ok<CreatedKey>(var made) -> took(work, made);
            case Failed<CreatedKey>(var problem) ->
                switch (problem.code()) {
                    case SERVICE_OUTCOME_UNKNOWN -> Outcome.failed(problem);
                    case NEW_SECRET_LOST -> work.log().waits(problem);
                    default -> work.log().nothingHappened().then(noted -> Outcome.failed(problem));
                };
        });
    }

    private static Outcome<Done> ready(Work work) {
        if (work.now().wishes().exposed()) {
            return Outcome.done();
        }
        var account = work.account();
        return work.tools().accounts().key(account).then(key -> {
            try (key) {
                Outcome<Done> result = Outcome.done();
                for (Placement placement : account.placements()) {
                    var deliveries = work.tools().deliveries();
                    result = result.then(done -> deliveries.guard(placement.destination()))
                            .then(safe -> deliveries.plan(work.service(), account, placement, key))
                            .map(plan -> Done.DONE);
                }
                return result;
            }
        });
    }

    /** A call was cut off: whether it gave out a new secret is seen by the old one. */
    private static Outcome<Done> lookAtOld(Work work) {
        return work.lookAtOld(Slot.CURRENT).then(proof -> switch (proof.life()) {
            case ALIVE -> work.log().nothingHappened();
            case DEAD ->
                work.log()
                        .waits(Problem.of(
                                ProblemCode.NEW_SECRET_LOST,
                                work.service().name(),
                                work.account().name()));
            case UNKNOWN ->
                Outcome.failed(
                        ProblemCode.OLD_KEY_UNPROVEN,
                        work.account().name(),
                        work.service().name(),
                        proof.evidence());
        });
    }

    /** From here on there is one copy of the key, and it is in the hand. */
    private static Outcome<Done> took(Work work, CreatedKey made) {
        var key = NewKey.made(made.secret(), made.fields());
        work.hand().take(key);
        return take(work, key);
    }

    private static Outcome<Done> take(Work work, NewKey key) {
        var account = work.account();
        var source = key.isMade() ? CreatedSource.SERVICE : CreatedSource.STORED;
        return work.tools()
                .accounts()
                .facts(work.service(), account, key.secret(), source)
                .then(facts -> requireNew(work, facts))
                .then(facts -> work.log()
                        .write(old -> kind(old, key)
                                .between(
                                        old.from().with(account, key.fields().keySet()),
                                        new KeyVersion(facts, key.fields()))
                                .with(work.log().event(What.DONE, "", null, null))
                                .at(RotationStep.STORE)));
    }

    /** A key that a person brings has nothing to do with calls, unless one of them may have ended the old one. */
    private static Rotation kind(Rotation rotation, NewKey key) {
        boolean ended =
                rotation.kind() == RotationKind.REPLACE && rotation.position().begun();
        return key.isMade() || ended ? rotation : rotation.asKind(RotationKind.WEB_PAGE);
    }

    private static Outcome<KeyFacts> requireNew(Work work, KeyFacts facts) {
        if (facts.fingerprint().equals(work.now().from().fingerprint())) {
            work.hand().close();
            return Outcome.failed(ProblemCode.NEW_KEY_SAME, work.account().name());
        }
        return work.tools()
                .accounts()
                .read()
                .then(now -> holder(now.book(), facts)
                        .<Outcome<KeyFacts>>map(name -> {
                            work.hand().close();
                            return Outcome.failed(ProblemCode.SECRET_DUPLICATE, name);
                        })
                        .orElseGet(() -> Outcome.ok(facts)));
    }

    private static Optional<String> holder(AccountBook book, KeyFacts facts) {
        return book.accounts().stream()
                .filter(account -> account.key().fingerprint().equals(facts.fingerprint()))
                .map(account -> account.name())
                .findFirst();
    }
}
