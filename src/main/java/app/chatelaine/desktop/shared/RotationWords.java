package app.chatelaine.desktop.shared;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.RotationEvent;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.model.RotationState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Where a rotation stands, in a sentence and what is left to do, as it is shown everywhere. */
public final class RotationWords {
    private static final double MILLIS = 1000.0;
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Messages messages;
    private final RelativeTime times;

    public RotationWords(Messages messages, RelativeTime times) {
        this.messages = messages;
        this.times = times;
    }

    /** @param service its name */
    public Said of(RotationState state, String service, Instant now) {
        var said = standing(state, service, now);
        var more = new StringJoiner(" ");
        List.of(closed(said.more()), gap(state.rotation(), now), byHand(state)).stream()
                .filter(words -> !words.isEmpty())
                .forEach(more::add);
        boolean quiet = said.tone() == Tone.QUIET || said.tone() == Tone.GOOD;
        return quiet && isLeft(state)
                ? new Said(State.WARN, Tone.WARN, said.sentence(), more.toString())
                : new Said(said.shape(), said.tone(), said.sentence(), more.toString());
    }

    /** One was begun of which nothing is written down yet. */
    public Said begun() {
        return say(State.RUNNING, Tone.QUIET, "rotation.say.running", "");
    }

    /** While it runs nobody has to do anything. */
    private static boolean isLeft(RotationState state) {
        return state.standing() != Standing.RUNNING && !state.left().isEmpty();
    }

    private String byHand(RotationState state) {
        return isLeft(state)
                ? messages.get(
                        "rotation.say.by-hand",
                        state.left().stream()
                                .map(messages::of)
                                .map(RotationWords::closed)
                                .collect(Collectors.joining(" ")))
                : "";
    }

    private Said standing(RotationState state, String service, Instant now) {
        var rotation = state.rotation();
        var problem = rotation.problem();
        boolean undoing = rotation.position().undoing();
        String key = "rotation.say." + state.standing().id() + (undoing ? ".undoing" : "");
        return switch (state.standing()) {
            case RUNNING -> say(State.RUNNING, Tone.QUIET, key, service);
            case INTERRUPTED -> say(State.WARN, Tone.WARN, key, service);
            case STOPPED ->
                problem.map(why -> of(why, Tone.BAD)).orElseGet(() -> say(State.BAD, Tone.BAD, key, service));
            case AWAITS_KEY ->
                problem.map(why -> of(why, Tone.BAD)).orElseGet(() -> say(State.WAITS, Tone.WARN, key, service));
            case AWAITS_GRACE -> grace(state, service, now);
            case AWAITS_DEATH -> death(state, key, service, now);
            case COMPLETED -> new Said(State.GOOD, Tone.GOOD, messages.get(key, service), proof(rotation));
            case UNDONE -> say(State.GOOD, Tone.GOOD, key, service);
            case LET_GO -> say(State.WARN, Tone.WARN, key, service);
        };
    }

    private Said say(State shape, Tone tone, String key, String service) {
        return new Said(shape, tone, messages.get(key, service), messages.get(key + ".more", service));
    }

    /** A problem and what to do about it. */
    public Said of(Problem problem, Tone tone) {
        return new Said(
                tone == Tone.BAD ? State.BAD : State.WARN,
                tone,
                closed(messages.of(problem)),
                messages.adviceOn(problem).orElse(""));
    }

    /** Evidence is no sentence and has no full stop. */
    private static String closed(String words) {
        return words.isEmpty() || words.endsWith(".") ? words : words + ".";
    }

    private Said grace(RotationState state, String service, Instant now) {
        Instant end = state.rotation().position().graceEnds();
        if (end == null || state.isGraceOver(now)) {
            return say(State.WARN, Tone.WARN, "rotation.say.grace-over", service);
        }
        return new Said(
                State.WAITS,
                Tone.QUIET,
                messages.get("rotation.say.awaits-grace", times.exact(end)),
                messages.get("rotation.say.awaits-grace.more", service));
    }

    private Said death(RotationState state, String key, String service, Instant now) {
        boolean alive = state.rotation()
                .problem()
                .filter(why -> why.code() == ProblemCode.OLD_KEY_ALIVE || why.code() == ProblemCode.UNDO_NEW_KEY_ALIVE)
                .isPresent();
        return new Said(
                State.WARN,
                Tone.WARN,
                messages.get(alive ? key : key + ".unproven", state.day(now)),
                messages.get(key + ".more", service));
    }

    /** What the service said of the old key. */
    private static String proof(Rotation rotation) {
        return rotation.events().stream()
                .filter(event -> event.step() == RotationStep.PROVE && event.what() == What.DONE)
                .map(RotationEvent::evidence)
                .reduce((first, last) -> last)
                .orElse("");
    }

    /** How long programs have, or had, a dead key; empty for never. */
    private String gap(Rotation rotation, Instant now) {
        Optional<Duration> outage = rotation.position().undoing() ? Optional.empty() : rotation.outage(now);
        boolean goesOn = rotation.isOpen() && rotation.step().compareTo(RotationStep.RETIRE) < 0;
        return outage.map(time -> messages.get(goesOn ? "rotation.gap.now" : "rotation.gap.was", time(time)))
                .orElse("");
    }

    /** Whether a time is too short to have a number. */
    public static boolean isNothing(Duration time) {
        return time.compareTo(MOMENT) < 0;
    }

    /** A time that something took. */
    public String time(Duration time) {
        if (isNothing(time)) {
            return messages.get("rotation.moment");
        }
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return messages.get("rotation.seconds", time.toMillis() / MILLIS);
        }
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            return messages.get("rotation.minutes", time.toMinutes());
        }
        return time.compareTo(Duration.ofDays(1)) < 0
                ? messages.get("rotation.hours", time.toHours())
                : messages.get("rotation.days", time.toDays());
    }

    /** One or two words for a mark. */
    public static String mark(Messages messages, Standing standing) {
        return messages.get("rotation.standing." + standing.id());
    }

    /** The shape of a standing where there is no room for more. */
    public static State shape(Standing standing) {
        return switch (standing) {
            case RUNNING -> State.RUNNING;
            case INTERRUPTED, LET_GO -> State.WARN;
            case STOPPED -> State.BAD;
            case AWAITS_KEY, AWAITS_GRACE, AWAITS_DEATH -> State.WAITS;
            case COMPLETED, UNDONE -> State.GOOD;
        };
    }

    /**
     * @param more further sentences; may be empty
     */
    public record Said(State shape, Tone tone, String sentence, String more) {
        public static final Said NOTHING = new Said(State.NEVER, Tone.QUIET, "", "");
    }

    /** How loud it is said. */
    public enum Tone {
        QUIET,
        GOOD,
        WARN,
        BAD
    }
}
