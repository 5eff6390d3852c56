package app.chatelaine.desktop.rotation;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.rotation.Ending;
import app.chatelaine.core.rotation.FlightPlan;
import app.chatelaine.core.rotation.FlightPlan.Line;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.RotationEvent;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.rotation.StepLine.Detail;
import app.chatelaine.desktop.rotation.StepLine.Mark;
import app.chatelaine.desktop.shared.DestinationWords;
import app.chatelaine.desktop.shared.RotationWords;
import app.chatelaine.desktop.shared.model.RotationState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of a rotation in words: those of the plan before, and the same with what happened after. */
final class StepLines {
    private final Service service;
    private final Account account;
    private final Messages messages;
    private final RelativeTime times;
    private final RotationWords words;
    private final Path home;

    /** @param home what {@code ~} stands for */
    StepLines(Service service, Account account, Messages messages, RelativeTime times, Path home) {
        this.service = service;
        this.account = account;
        this.messages = messages;
        this.times = times;
        this.words = new RotationWords(messages, times);
        this.home = home;
    }

    /**
     * What will happen.
     *
     * @param begun whether the first step is being done, of which nothing was heard yet
     */
    List<StepLine> of(FlightPlan plan, boolean begun) {
        return plan.lines().stream()
                .map(line -> new StepLine(
                        line.step(),
                        begun && line.step() == RotationStep.MAKE ? Mark.RUNNING : Mark.TO_COME,
                        title(line),
                        planned(plan, line),
                        "",
                        ""))
                .toList();
    }

    private List<Detail> planned(FlightPlan plan, Line line) {
        var details = new ArrayList<Detail>();
        details.add(new Detail(Mark.TO_COME, plan.words(line, messages)));
        if (line.step() == RotationStep.DELIVER) {
            account.placements().forEach(placement -> details.add(new Detail(Mark.TO_COME, place(placement))));
        }
        return details;
    }

    private String place(Placement placement) {
        return DestinationWords.whole(messages, placement.destination(), home);
    }

    private String title(Line line) {
        String key = "rotation.step." + line.step().id() + (hasVariants(line.step()) ? "." + line.variant() : "");
        return messages.get(key, service.name(), account.placements().size());
    }

    private static boolean hasVariants(RotationStep step) {
        return step == RotationStep.MAKE || step == RotationStep.RETIRE;
    }

    /** What happened, what happens and what is to come. */
    List<StepLine> of(RotationState state, Instant now) {
        var rotation = state.rotation();
        var plan = FlightPlan.of(service, account, rotation.wishes(), rotation.kind() == RotationKind.WEB_PAGE);
        boolean undoing = rotation.position().undoing();
        var events = undoing ? state.events() : rotation.events();
        var first = undoing ? firstOfUndo(rotation, events) : RotationStep.MAKE;
        var lines = new ArrayList<StepLine>();
        for (var line : plan.lines()) {
            if (line.step().compareTo(first) >= 0) {
                lines.add(line(plan, line, state, events, now));
            }
        }
        return lines;
    }

    /** A key that was never switched to need not be switched back. */
    private static RotationStep firstOfUndo(Rotation rotation, List<RotationEvent> events) {
        boolean switchedBack = rotation.step().compareTo(RotationStep.RETIRE) < 0
                || events.stream().anyMatch(event -> event.step().compareTo(RotationStep.RETIRE) < 0);
        return switchedBack ? RotationStep.ACCEPT : RotationStep.RETIRE;
    }

    private StepLine line(FlightPlan plan, Line line, RotationState state, List<RotationEvent> all, Instant now) {
        var step = line.step();
        var events = all.stream().filter(event -> event.step() == step).toList();
        var mark = mark(state, step, events);
        var details = new ArrayList<Detail>();
        for (var event : events) {
            detail(event).ifPresent(details::add);
        }
        // What stopped it is said above all steps.
        boolean saidAbove =
                step == state.rotation().step() && state.rotation().problem().isPresent();
        if (details.isEmpty() && !saidAbove) {
            details.add(new Detail(Mark.TO_COME, otherwise(plan, line, state.rotation(), mark)));
        }
        var done = events.stream()
                .filter(event -> event.place() == null && (event.what() == What.DONE || event.what() == What.WAITS))
                .reduce((earlier, later) -> later);
        var end = mark == Mark.WAITS ? graceEnd(state, now) : Optional.<Instant>empty();
        return new StepLine(
                step,
                mark,
                state.rotation().position().undoing() ? undoTitle(line) : title(line),
                details,
                end.map(times::date)
                        .or(() -> done.map(event -> time(all, event, now)))
                        .orElse(""),
                end.or(() -> done.map(RotationEvent::at)).map(times::exact).orElse(""));
    }

    private static Mark mark(RotationState state, RotationStep step, List<RotationEvent> events) {
        var rotation = state.rotation();
        boolean left = events.stream().anyMatch(event -> event.what() == What.LEFT);
        if (isUnproven(rotation, step, events)) {
            return Mark.DOUBTFUL;
        }
        if (!rotation.isOpen()
                && rotation.position().ending() == Ending.UNDONE
                && !rotation.position().undoing()) {
            return events.isEmpty() ? Mark.TO_COME : Mark.DOUBTFUL;
        }
        if (!rotation.isOpen() || step.compareTo(rotation.step()) < 0) {
            return left ? Mark.DOUBTFUL : Mark.DONE;
        }
        return step == rotation.step() ? current(state.standing()) : Mark.TO_COME;
    }

    /** A key that was let go was not seen dead, and perhaps nobody ended it. */
    private static boolean isUnproven(Rotation rotation, RotationStep step, List<RotationEvent> events) {
        return rotation.position().ending() == Ending.LET_GO
                && (step == RotationStep.PROVE
                        || (step == RotationStep.RETIRE
                                && events.stream().noneMatch(event -> event.what() == What.DONE)));
    }

    /** When the old key is to be ended; empty where it need not wait any more. */
    private static Optional<Instant> graceEnd(RotationState state, Instant now) {
        return state.standing() == Standing.AWAITS_GRACE && !state.isGraceOver(now)
                ? Optional.ofNullable(state.rotation().position().graceEnds())
                : Optional.empty();
    }

    private static Mark current(Standing standing) {
        return switch (standing) {
            case RUNNING -> Mark.RUNNING;
            case INTERRUPTED -> Mark.DOUBTFUL;
            case STOPPED -> Mark.FAILED;
            case AWAITS_KEY, AWAITS_GRACE, AWAITS_DEATH -> Mark.WAITS;
            case COMPLETED, UNDONE, LET_GO -> Mark.DONE;
        };
    }

    private Optional<Detail> detail(RotationEvent event) {
        Problem problem = event.problem();
        String place = event.place();
        return switch (event.what()) {
            case DONE ->
                place != null
                        ? Optional.of(new Detail(Mark.DONE, shown(place)))
                        : event.evidence().isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Detail(Mark.TO_COME, event.evidence()));
            case LEFT -> why(Mark.DOUBTFUL, problem);
            case FAILED -> place == null ? Optional.empty() : why(Mark.FAILED, problem);
            case WAITS, STARTED, BEGUN, UNDO -> Optional.empty();
        };
    }

    private Optional<Detail> why(Mark mark, @Nullable Problem problem) {
        return problem == null ? Optional.empty() : Optional.of(new Detail(mark, messages.of(problem)));
    }

    private String shown(String notation) {
        return Destination.of(notation, "")
                .map(destination -> DestinationWords.whole(messages, destination, home))
                .orElse(notation);
    }

    /** Where the journal has no evidence for a step that is done, what was done. */
    private String otherwise(FlightPlan plan, Line line, Rotation rotation, Mark mark) {
        if (mark == Mark.DONE) {
            var to = rotation.to();
            String masked = to == null ? "" : to.facts().masked();
            String key =
                    "rotation.did." + line.step().id() + (rotation.position().undoing() ? ".undoing" : "");
            return messages.get(key, masked, account.placements().size(), service.name());
        }
        if (mark == Mark.DOUBTFUL && rotation.position().ending() == Ending.LET_GO) {
            return messages.get("rotation.did.let-go", service.name());
        }
        return rotation.position().undoing()
                ? messages.get("rotation.undo." + line.step().id() + ".plan", service.name())
                : plan.words(line, messages);
    }

    private String undoTitle(Line line) {
        return messages.get("rotation.undo." + line.step().id(), service.name());
    }

    private String time(List<RotationEvent> all, RotationEvent event, Instant now) {
        if (event.what() == What.WAITS) {
            return times.of(event.at(), now);
        }
        int index = all.indexOf(event);
        var before = index > 0 ? all.get(index - 1).at() : event.at();
        var took = Duration.between(before, event.at());
        if (RotationWords.isNothing(took)) {
            return "";
        }
        return took.compareTo(Duration.ofMinutes(1)) < 0 ? words.time(took) : times.of(event.at(), now);
    }
}
