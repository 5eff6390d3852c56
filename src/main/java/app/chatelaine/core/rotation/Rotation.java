package app.chatelaine.core.rotation;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.service.Service.RotationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One replacement of an account's key, as its journal has it; never with a secret. It never changes, changing it gives another
 * one.
 *
 * @param id random
 * @param accountName and {@code serviceId} for the history, which may outlive the account
 * @param kind how it is done here, which is the web page for a key that a person brings
 * @param from the key that leaves
 * @param to the key that comes; null until there is one
 * @param worker the program that is at work on it; null when none is
 */
public record Rotation(
        String id,
        AccountId account,
        String accountName,
        String serviceId,
        RotationKind kind,
        Wishes wishes,
        KeyVersion from,
        @Nullable KeyVersion to,
        Position position,
        @Nullable Worker worker,
        List<RotationEvent> events) {

    public Rotation {
        events = List.copyOf(events);
    }

    /**
     * Where it stands.
     *
     * @param step the next to be done
     * @param begun whether that was begun, so that nobody knows what became of it until somebody looks
     * @param undoing whether it leads back to the key that the account had
     * @param listed ids of the keys at the service before one was made; null where they could not be listed
     * @param graceEnds when the old key may be ended; null until every destination has the new one
     * @param ending null while it is open
     */
    public record Position(
            RotationStep step,
            boolean begun,
            boolean undoing,
            @Nullable List<String> listed,
            @Nullable Instant graceEnds,
            @Nullable Ending ending) {
        static final Position START = new Position(RotationStep.MAKE, false, false, null, null, null);

        public Position {
            listed = listed == null ? null : List.copyOf(listed);
        }
    }

    /** @param processId of the program */
    public record Worker(long processId, Instant since) {}

    public boolean isOpen() {
        return position.ending() == null;
    }

    public RotationStep step() {
        return position.step();
    }

    /** When it began. */
    public Instant since() {
        return events.getFirst().at();
    }

    /** When something happened last. */
    public Instant lastChange() {
        return events.getLast().at();
    }

    /** @param running whether the {@link #worker} is still at work */
    public Standing standing(boolean running) {
        var ending = position.ending();
        if (ending != null) {
            return switch (ending) {
                case COMPLETED -> Standing.COMPLETED;
                case UNDONE -> Standing.UNDONE;
                case LET_GO -> Standing.LET_GO;
            };
        }
        if (running) {
            return Standing.RUNNING;
        }
        var last = events.getLast();
        return switch (last.what()) {
            case FAILED -> Standing.STOPPED;
            case WAITS ->
                switch (step()) {
                    case MAKE -> Standing.AWAITS_KEY;
                    case RETIRE -> isInGrace(last.at()) ? Standing.AWAITS_GRACE : Standing.AWAITS_DEATH;
                    default -> Standing.AWAITS_DEATH;
                };
            case STARTED, BEGUN, DONE, LEFT, UNDO -> Standing.INTERRUPTED;
        };
    }

    boolean isInGrace(Instant now) {
        return position.graceEnds() != null && now.isBefore(position.graceEnds());
    }

    /** What stopped it; empty when nothing does. */
    public Optional<Problem> problem() {
        var last = events.getLast();
        return isOpen() && (last.what() == What.FAILED || last.what() == What.WAITS)
                ? Optional.ofNullable(last.problem())
                : Optional.empty();
    }

    /** The key that comes; there is one from {@link RotationStep#STORE} on. */
    KeyVersion newKey() {
        if (to == null) {
            throw new IllegalStateException("there is no new key at " + step());
        }
        return to;
    }

    /**
     * How long programs have, or had, a dead key: from the moment when the old one may have died until every destination has
     * the new one; empty where the old one outlives that.
     *
     * @param now for one that goes on
     */
    public Optional<Duration> outage(Instant now) {
        if (kind != RotationKind.REPLACE) {
            return Optional.empty();
        }
        return first(RotationStep.MAKE, What.BEGUN)
                .filter(begun -> to != null
                        || position.begun()
                        || first(RotationStep.MAKE, What.DONE).isPresent())
                .map(begun -> Duration.between(
                        begun.at(),
                        first(RotationStep.DELIVER, What.DONE)
                                .map(RotationEvent::at)
                                .orElse(isOpen() ? now : lastChange())));
    }

    private Optional<RotationEvent> first(RotationStep step, What what) {
        return events.stream()
                .filter(event -> event.step() == step && event.what() == what && event.place() == null)
                .findFirst();
    }

    Rotation with(RotationEvent event) {
        var all = new ArrayList<>(events);
        // Trying again for a week leaves one line, not a hundred.
        if (isSame(all.getLast(), event)) {
            all.removeLast();
        } else if (event.what() == What.BEGUN && isTrial(all, event.step())) {
            all.removeLast();
            all.removeLast();
        }
        all.add(event);
        return new Rotation(id, account, accountName, serviceId, kind, wishes, from, to, position, worker, all);
    }

    /** Whether they end with a trial of that step which came to nothing. */
    private static boolean isTrial(List<RotationEvent> events, RotationStep step) {
        int size = events.size();
        return size > 2
                && events.get(size - 2).what() == What.BEGUN
                && events.get(size - 2).step() == step
                && events.getLast().what() == What.FAILED
                && events.getLast().step() == step;
    }

    private static boolean isSame(RotationEvent last, RotationEvent event) {
        return (event.what() == What.FAILED || event.what() == What.WAITS)
                && last.what() == event.what()
                && last.step() == event.step()
                && Objects.equals(last.place(), event.place());
    }

    Rotation at(Position newPosition) {
        return new Rotation(id, account, accountName, serviceId, kind, wishes, from, to, newPosition, worker, events);
    }

    /** The next step is {@code step}. */
    Rotation at(RotationStep step) {
        return at(new Position(
                step, false, position.undoing(), position.listed(), position.graceEnds(), position.ending()));
    }

    Rotation begun(boolean nowBegun) {
        return at(new Position(
                step(), nowBegun, position.undoing(), position.listed(), position.graceEnds(), position.ending()));
    }

    Rotation listed(@Nullable List<String> ids) {
        return at(new Position(
                step(), position.begun(), position.undoing(), ids, position.graceEnds(), position.ending()));
    }

    Rotation graceUntil(@Nullable Instant end) {
        return at(
                new Position(step(), position.begun(), position.undoing(), position.listed(), end, position.ending()));
    }

    Rotation ended(Ending ending) {
        return at(new Position(step(), false, position.undoing(), position.listed(), position.graceEnds(), ending));
    }

    Rotation wishing(Wishes newWishes) {
        return new Rotation(id, account, accountName, serviceId, kind, newWishes, from, to, position, worker, events);
    }

    Rotation asKind(RotationKind newKind) {
        return new Rotation(id, account, accountName, serviceId, newKind, wishes, from, to, position, worker, events);
    }

    Rotation coming(@Nullable KeyVersion newKey) {
        return new Rotation(id, account, accountName, serviceId, kind, wishes, from, newKey, position, worker, events);
    }

    Rotation between(KeyVersion leaving, KeyVersion coming) {
        return new Rotation(
                id, account, accountName, serviceId, kind, wishes, leaving, coming, position, worker, events);
    }

    Rotation workedBy(@Nullable Worker newWorker) {
        return new Rotation(id, account, accountName, serviceId, kind, wishes, from, to, position, newWorker, events);
    }

    /** The way back: the key that came leaves, the one that left comes. */
    Rotation reversed(RotationStep step) {
        return new Rotation(id, account, accountName, serviceId, kind, wishes, newKey(), from, position, worker, events)
                .at(new Position(step, false, true, null, null, null));
    }
}
