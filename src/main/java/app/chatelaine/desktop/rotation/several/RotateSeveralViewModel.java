package app.chatelaine.desktop.rotation.several;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.rotation.RotateContext;
import app.chatelaine.desktop.shared.RotationWords;
import app.chatelaine.desktop.shared.RotationWords.Said;
import app.chatelaine.desktop.shared.RotationWords.Tone;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.Rotating;
import app.chatelaine.desktop.shared.model.RotationState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Rotations of several accounts, one after the other, each with its own result. They go on when the sheet is closed. */
public final class RotateSeveralViewModel {
    private final RotateContext context;
    private final List<AccountRow> rows;
    private final Rotating rotating;
    private final RotationWords words;

    private final ObjectProperty<Duration> grace = new SimpleObjectProperty<>(Wishes.USUAL_GRACE);
    private final BooleanProperty exposed = new SimpleBooleanProperty();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper toDo = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final Set<AccountId> had = new HashSet<>();
    private final Deque<AccountRow> queue = new ArrayDeque<>();
    private @Nullable AccountRow current;

    public RotateSeveralViewModel(RotateContext context, List<AccountRow> rows) {
        this.context = context;
        this.rows = List.copyOf(rows);
        rotating = context.workspace().rotating();
        words = new RotationWords(context.messages(), context.times());
        refresh();
    }

    /** Keeps everything up to date until {@code subscriptions} end. */
    void follow(Subscriptions subscriptions) {
        subscriptions.on(rotating.revisionProperty(), revision -> refresh());
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    public ObjectProperty<Duration> graceProperty() {
        return grace;
    }

    public BooleanProperty exposedProperty() {
        return exposed;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How many would be begun, or gone on with. */
    public ReadOnlyIntegerProperty toDoProperty() {
        return toDo.getReadOnlyProperty();
    }

    /** Whether all had their turn, and nothing is left to begin. */
    public boolean isDone() {
        return !had.isEmpty() && !running.get() && toDo.get() == 0;
    }

    /** What is to be known before, or what came of it. */
    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Whether any is to be begun, so that there is something to wish. */
    public boolean beginsAny() {
        return rows.stream()
                .anyMatch(row -> isToDo(row) && rotating.open(row.id()).isEmpty());
    }

    public void start() {
        if (running.get()) {
            return;
        }
        rows.stream().filter(this::isToDo).forEach(queue::add);
        if (!queue.isEmpty()) {
            running.set(true);
            next();
        }
    }

    /** Stops the one that runs, and begins no other. */
    public void cancel() {
        queue.clear();
        if (current != null) {
            rotating.cancel(current.id());
        }
    }

    private void next() {
        current = queue.poll();
        if (current == null) {
            running.set(false);
            refresh();
            return;
        }
        var row = current;
        had.add(row.id());
        var service = service(row);
        if (service.isEmpty()) {
            next();
        } else if (rotating.open(row.id()).isPresent()) {
            rotating.resume(row, service.get(), UnaryOperator.identity(), null, this::next);
        } else {
            rotating.begin(row, service.get(), wishes(), null, this::next);
        }
    }

    private Wishes wishes() {
        return exposed.get() ? Wishes.EXPOSED : Wishes.ROUTINE.withGrace(grace.get());
    }

    /** One that waits for a person, or for its time, is left alone. */
    private boolean isToDo(AccountRow row) {
        return service(row).isPresent()
                && !had.contains(row.id())
                && !rotating.runsHere(row.id())
                && rotating.open(row.id())
                        .map(state -> state.isDue(context.clock().instant()))
                        .orElse(true);
    }

    private Optional<Service> service(AccountRow row) {
        return context.workspace().accounts().service(row.state().account());
    }

    private void refresh() {
        var next = rows.stream().map(this::line).toList();
        if (!next.equals(lines)) {
            lines.setAll(next);
        }
        toDo.set((int) rows.stream().filter(this::isToDo).count());
        said.set(summary());
    }

    private Line line(AccountRow row) {
        var state = row.state();
        var service = service(row);
        var now = context.clock().instant();
        var shown = rotating.latest(row.id()).filter(found -> found.rotation().isOpen() || had.contains(row.id()));
        var line = rotating.refusal(row.id())
                .map(problem -> words.of(problem, Tone.BAD))
                .or(() -> shown.map(found -> words(found, state.serviceName(), now)))
                .orElseGet(() -> planned(row, service));
        return new Line(
                row,
                state.account().name(),
                state.serviceName() + " · " + state.environmentName(),
                line,
                shown.map(RotationState::standing)
                        .map(standing -> RotationWords.mark(context.messages(), standing))
                        .orElse(""),
                service.isPresent() ? opens(row, shown) : Opens.NOTHING);
    }

    private Opens opens(AccountRow row, Optional<RotationState> shown) {
        if (rotating.refusal(row.id()).isPresent()) {
            return Opens.WHY;
        }
        return shown.map(state -> switch (state.standing()) {
                    case AWAITS_KEY -> Opens.PASTE;
                    case STOPPED, INTERRUPTED, AWAITS_DEATH -> Opens.WHY;
                    default -> Opens.DETAILS;
                })
                .orElse(Opens.DETAILS);
    }

    /** The key is pasted in its own sheet, which the button beside it opens. */
    private Said words(RotationState state, String service, Instant now) {
        var said = words.of(state, service, now);
        return state.standing() == Standing.AWAITS_KEY
                ? new Said(said.shape(), said.tone(), said.sentence(), "")
                : said;
    }

    private Said planned(AccountRow row, Optional<Service> service) {
        if (queue.contains(row)) {
            return new Said(State.WAITS, Tone.QUIET, context.messages().get("rotation.several.queued"), "");
        }
        String key = service.map(Rotations::kind)
                .map(kind -> "rotation.several." + kind)
                .orElse("rotation.several.none");
        int places = row.state().account().placements().size();
        return new Said(
                State.NEVER, Tone.QUIET, context.messages().get(key, row.state().serviceName(), places), "");
    }

    private Said summary() {
        var messages = context.messages();
        if (running.get()) {
            return new Said(
                    State.RUNNING, Tone.QUIET, messages.get("rotation.several.running", had.size(), rows.size()), "");
        }
        if (had.isEmpty()) {
            String gaps = rows.stream()
                    .filter(this::isToDo)
                    .filter(row -> service(row)
                            .filter(found -> Rotations.kind(found) == RotationKind.REPLACE)
                            .isPresent())
                    .map(row -> messages.get(
                            "rotation.several.name", row.state().account().name()))
                    .collect(Collectors.joining(", "));
            return gaps.isEmpty()
                    ? Said.NOTHING
                    : new Said(State.WARN, Tone.WARN, messages.get("rotation.several.gaps", gaps), "");
        }
        int failed = count(Standing.STOPPED) + count(Standing.INTERRUPTED) + refused();
        int waiting = count(Standing.AWAITS_KEY) + count(Standing.AWAITS_DEATH);
        int going = count(Standing.COMPLETED) + count(Standing.AWAITS_GRACE);
        return new Said(
                failed > 0 ? State.BAD : waiting > 0 ? State.WARN : State.GOOD,
                failed > 0 ? Tone.BAD : waiting > 0 ? Tone.WARN : Tone.GOOD,
                sum(going, waiting, failed),
                "");
    }

    /** Only what there is has its number. */
    private String sum(int going, int waiting, int failed) {
        var parts = new ArrayList<String>();
        add(parts, "rotation.several.done.going", going);
        add(parts, "rotation.several.done.waiting", waiting);
        add(parts, "rotation.several.done.failed", failed);
        return parts.isEmpty() ? "" : String.join(", ", parts) + ".";
    }

    private void add(List<String> parts, String key, int number) {
        if (number > 0) {
            parts.add(context.messages().get(key, number));
        }
    }

    private int count(Standing standing) {
        return (int) had.stream()
                .flatMap(id -> rotating.latest(id).stream())
                .filter(state -> state.standing() == standing)
                .count();
    }

    private int refused() {
        return (int) had.stream().filter(id -> rotating.refusal(id).isPresent()).count();
    }

    /**
     * One account.
     *
     * @param place service and environment
     * @param said what will happen to it, or what did
     * @param mark one or two words on that; empty before
     * @param opens what its own sheet is opened for
     */
    public record Line(AccountRow row, String name, String place, Said said, String mark, Opens opens) {}

    /** What the sheet of one account is opened for. */
    public enum Opens {
        NOTHING,
        PASTE,
        WHY,
        DETAILS
    }
}
