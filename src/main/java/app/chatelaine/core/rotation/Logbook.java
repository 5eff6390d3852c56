package app.chatelaine.core.rotation;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.rotation.RotationEvent.What;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The journal of one rotation while it is worked on: what is noted is on the disk before the next thing happens. */
final class Logbook {
    private final RotationFile file;
    private final InstantSource clock;
    private final Consumer<Rotation> listener;
    private Rotation now;
    private boolean waiting;

    Logbook(RotationFile file, InstantSource clock, Consumer<Rotation> listener, Rotation now) {
        this.file = file;
        this.clock = clock;
        this.listener = listener;
        this.now = now;
    }

    /** As it was last written. */
    Rotation now() {
        return now;
    }

    /** Whether {@link #waits} was said since this was opened. */
    boolean isWaiting() {
        return waiting;
    }

    Instant time() {
        return clock.instant();
    }

    Outcome<Done> write(UnaryOperator<Rotation> change) {
        var changed = change.apply(now);
        return file.update(all -> Outcome.ok(all.stream()
                        .map(old -> old.id().equals(changed.id()) ? changed : old)
                        .toList()))
                .map(written -> {
                    now = changed;
                    listener.accept(changed);
                    return Done.DONE;
                });
    }

    /** Before something happens outside of which nobody may know the end. */
    Outcome<Done> begin() {
        return write(old -> old.begun(true).with(event(What.BEGUN, "", null, null)));
    }

    /** It is certain that nothing happened outside. */
    Outcome<Done> nothingHappened() {
        return write(old -> old.begun(false));
    }

    Outcome<Done> done(String evidence, RotationStep next) {
        return write(old -> old.with(event(What.DONE, evidence, null, null)).at(next));
    }

    Outcome<Done> left(@Nullable String place, Problem why) {
        return write(old -> old.with(event(What.LEFT, "", place, why)));
    }

    /** Nothing more can be done at present. */
    Outcome<Done> waits(@Nullable Problem why) {
        waiting = true;
        return write(old -> old.with(event(What.WAITS, "", null, why)));
    }

    Outcome<Done> delivered(String place) {
        return write(old -> old.with(event(What.DONE, "", place, null)));
    }

    Outcome<Done> notDelivered(String place, Problem why) {
        return write(old -> old.with(event(What.FAILED, "", place, why)));
    }

    /** Notes why it stopped, and gives that back; a journal that cannot be written does not hide it. */
    <T> Outcome<T> stopped(Problem why) {
        return switch (write(old -> old.with(event(What.FAILED, "", null, why)))) {
            case Failed<Done> unwritten -> Outcome.failed(why);
            case Outcome<Done> written -> Outcome.failed(why);
        };
    }

    RotationEvent event(What what, String evidence, @Nullable String place, @Nullable Problem why) {
        return new RotationEvent(clock.instant(), now.step(), what, evidence, place, why);
    }
}
