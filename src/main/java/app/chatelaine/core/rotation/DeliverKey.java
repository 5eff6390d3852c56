package app.chatelaine.core.rotation;

import app.chatelaine.core.delivery.Deliveries;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the new key wherever the old one lies. What somebody else wrote there, or took away, is left and said. */
final class DeliverKey implements StepWork {

    @Override
    public Outcome<Done> run(Work work) {
        return work.tools()
                .deliveries()
                .recover()
                .then(settled -> work.tools().accounts().key(work.account()))
                .then(key -> {
                    try (key) {
                        return deliver(work, key);
                    }
                });
    }

    private static Outcome<Done> deliver(Work work, Secret key) {
        int failed = 0;
        for (Placement placement : work.account().placements()) {
            var noted = one(work, placement, key);
            if (noted instanceof Failed<Boolean>(var problem)) {
                return Outcome.failed(problem);
            }
            failed += noted.fold(done -> done, problem -> false) ? 0 : 1;
        }
        // A key that others have must end, even where a program stops with it.
        return failed == 0 || work.now().wishes().exposed()
                ? done(work)
                : Outcome.failed(ProblemCode.DELIVERY_INCOMPLETE, work.account().name(), Integer.toString(failed));
    }

    private static Outcome<Done> done(Work work) {
        var rotation = work.now();
        Duration grace = rotation.position().undoing()
                ? Duration.ZERO
                : rotation.wishes().grace();
        return work.log()
                .write(old -> old.graceUntil(work.log().time().plus(grace)))
                .then(noted -> work.log().done("", RotationStep.RETIRE));
    }

    /** Whether the destination is in order; fails when the journal cannot be written. */
    private static Outcome<Boolean> one(Work work, Placement placement, Secret key) {
        Deliveries deliveries = work.tools().deliveries();
        Destination destination = placement.destination();
        String place = destination.notation();
        return switch (deliveries.state(work.account(), destination)) {
            case CURRENT -> Outcome.ok(true);
            case EDITED -> left(work, destination, ProblemCode.DESTINATION_LEFT_EDITED);
            case MISSING -> left(work, destination, ProblemCode.DESTINATION_LEFT_EMPTY);
            case OUTDATED, UNREADABLE ->
                deliveries
                        .plan(work.service(), work.account(), withFields(work, placement), key)
                        .then(deliveries::deliver)
                        .fold(
                                account -> work.log()
                                        .delivered(place)
                                        .then(noted -> tellFields(work, destination))
                                        .map(noted -> true),
                                problem ->
                                        work.log().notDelivered(place, problem).map(noted -> false));
        };
    }

    private static Outcome<Boolean> left(Work work, Destination destination, ProblemCode why) {
        return work.log()
                .left(destination.notation(), Problem.of(why, destination.target()))
                .map(noted -> true);
    }

    /** A key with other fields is none without them. */
    private static Placement withFields(Work work, Placement placement) {
        return placement.destination() instanceof DotEnv && !changedFields(work).isEmpty()
                ? new Placement(placement.destination(), true, placement.last(), placement.undo(), placement.pending())
                : placement;
    }

    private static Outcome<Done> tellFields(Work work, Destination destination) {
        var changed = changedFields(work);
        return destination instanceof DotEnv || changed.isEmpty()
                ? Outcome.done()
                : work.log()
                        .left(
                                destination.notation(),
                                Problem.of(
                                        ProblemCode.FIELDS_CHANGED,
                                        destination.target(),
                                        changed.entrySet().stream()
                                                .map(field -> field.getKey() + "=" + field.getValue())
                                                .collect(Collectors.joining(", "))));
    }

    private static Map<String, String> changedFields(Work work) {
        var changed = new TreeMap<>(work.now().newKey().fields());
        changed.entrySet().removeAll(work.now().from().fields().entrySet());
        return changed;
    }
}
