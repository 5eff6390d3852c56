package app.chatelaine.desktop.rotation.history;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.desktop.rotation.RotateContext;
import app.chatelaine.desktop.shared.RotationWords.Said;
import app.chatelaine.desktop.shared.RotationWords.Tone;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.TimelineEvent;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.AccountState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The rotations of one account within the last year. */
public final class RotationHistoryViewModel {
    private final RotateContext context;
    private final Rotations rotations;
    private final AccountRow row;
    private final BiFunction<Path, String, Outcome<Done>> write;
    private final RotationHistory history;
    private final ObservableList<TimelineEvent> events = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private List<Rotation> found = List.of();

    /** @param write puts a text into a file, and blocks */
    public RotationHistoryViewModel(
            RotateContext context, Rotations rotations, AccountRow row, BiFunction<Path, String, Outcome<Done>> write) {
        this.context = context;
        this.rotations = rotations;
        this.row = row;
        this.write = write;
        history = new RotationHistory(context.messages(), context.times(), context.home());
    }

    public AccountState account() {
        return row.state();
    }

    /** The newest first. */
    public ObservableList<TimelineEvent> events() {
        return events;
    }

    /** That there are none, that they cannot be read, or what came of an export. */
    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public RelativeTime times() {
        return context.times();
    }

    public Instant now() {
        return context.clock().instant();
    }

    /** Reads them in the background. */
    public void load() {
        context.background().run(Lane.FILES, rotations::read, read -> read.handle(this::show, this::fail));
    }

    private void show(List<Rotation> all) {
        found = all.stream()
                .filter(rotation -> rotation.account().equals(row.id()))
                .toList();
        events.setAll(history.events(found));
        if (found.isEmpty()) {
            said.set(new Said(State.NEVER, Tone.QUIET, context.messages().get("rotation.history.none"), ""));
        }
    }

    private void fail(Problem problem) {
        said.set(new Said(
                State.BAD,
                Tone.BAD,
                context.messages().of(problem),
                context.messages().adviceOn(problem).orElse("")));
    }

    /** Writes them as text. */
    public void export(Path file) {
        String text = history.text(row.state().account().name(), row.state().serviceName(), found);
        context.background()
                .run(
                        Lane.FILES,
                        () -> write.apply(file, text),
                        outcome -> outcome.handle(
                                done -> said.set(new Said(
                                        State.GOOD,
                                        Tone.GOOD,
                                        context.messages().get("export.done", file.toString()),
                                        "")),
                                this::fail));
    }
}
