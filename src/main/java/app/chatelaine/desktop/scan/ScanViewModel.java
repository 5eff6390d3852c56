package app.chatelaine.desktop.scan;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.CredentialsFile;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.scan.FileChoice;
import app.chatelaine.core.scan.FileKind;
import app.chatelaine.core.scan.KeyPlace;
import app.chatelaine.core.scan.KeyPlace.Standing;
import app.chatelaine.core.scan.ScanReport;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.desktop.shared.DestinationWords;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.fields.NoteBox.Tone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Finds keys in files, takes them into the keychain, and makes their places destinations. */
public final class ScanViewModel {
    private static final Duration SHOWING = Duration.ofMillis(100);
    private static final int SHOWN_DIGITS = 8;

    private final ScanContext context;
    private final Messages messages;
    private final FileChoice choice;
    private final Importing importing;
    private final ObservableList<Path> folders = FXCollections.observableArrayList();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final BooleanProperty remove = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.CHOOSING);
    private final ReadOnlyObjectWrapper<Progress> progress = new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.NONE);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private Cancel cancel = new Cancel();

    public ScanViewModel(ScanContext context) {
        this.context = context;
        messages = context.messages();
        choice = new FileChoice(context.catalogue());
        importing = new Importing(context);
        folders.add(context.home());
    }

    /** Where keys are looked for. */
    public ObservableList<Path> folders() {
        return folders;
    }

    /** A folder inside of another one is looked at with that. */
    public void addFolder(Path folder) {
        if (folders.stream().noneMatch(folder::startsWith)) {
            folders.removeIf(inner -> inner.startsWith(folder));
            folders.add(folder);
        }
    }

    /** What was found, under headings. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** Whether a key is taken out of its file once the keychain gave it back. */
    public BooleanProperty removeProperty() {
        return remove;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether the folders held no file that could be searched, so that another folder is the next thing. */
    public boolean foundNothing() {
        return phase.get() == Phase.DONE && lines.isEmpty() && summary.get().shape() == State.NEVER;
    }

    /** How many keys are chosen for the keychain. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether any of what was found can be taken into the keychain. */
    public boolean hasImportable() {
        return hits().stream().anyMatch(Hit::isImportable);
    }

    public void scan() {
        if (phase.get() == Phase.SCANNING || folders.isEmpty()) {
            return;
        }
        lines.clear();
        summary.set(Summary.NONE);
        progress.set(Progress.NONE);
        phase.set(Phase.SCANNING);
        chosen.set(0);
        var asked = new Cancel();
        cancel = asked;
        var work = context.log().start(Kind.SCAN, messages.get("activity.subject.folders", folders.size()), asked);
        var latest = new AtomicReference<>(Progress.NONE);
        var showing = context.timer().every(SHOWING, () -> {
            progress.set(latest.get());
            work.progress(latest.get().files(), latest.get().of());
        });
        var roots = List.copyOf(folders);
        context.background()
                .run(
                        Lane.NETWORK,
                        () -> context.scans().scan(roots, (files, of) -> latest.set(new Progress(files, of)), asked),
                        outcome -> {
                            showing.close();
                            phase.set(Phase.DONE);
                            outcome.handle(this::show, this::fail);
                            work.end(
                                    asked.isCancelled() && outcome.isOk()
                                            ? Outcome.failed(ProblemCode.CANCELLED)
                                            : outcome);
                        });
    }

    /** Ends a scan early; what was found by then is shown. */
    public void cancel() {
        cancel.cancel();
    }

    private void fail(Problem problem) {
        summary.set(new Summary(
                State.BAD,
                Tone.BAD,
                messages.of(problem),
                messages.adviceOn(problem).orElse("")));
    }

    private void show(ScanReport report) {
        var hits = report.places().stream().map(this::hit).toList();
        group(hits);
        hits.forEach(hit -> hit.chosenProperty().subscribe(now -> count()));
        String where = folders.stream().map(this::folder).collect(Collectors.joining(", "));
        summary.set(new Summing(messages).found(report, hits, where));
    }

    private void group(List<Hit> hits) {
        var grouped = new ArrayList<Line>();
        for (var group : Hit.Group.values()) {
            var inGroup = hits.stream().filter(hit -> hit.group() == group).toList();
            if (!inGroup.isEmpty()) {
                grouped.add(new Line.Heading(group, inGroup.size()));
                inGroup.forEach(hit -> grouped.add(new Line.Found(hit)));
            }
        }
        lines.setAll(grouped);
    }

    private Hit hit(KeyPlace place) {
        var destination = destination(place);
        boolean known = destination
                .flatMap(to -> place.account().flatMap(account -> account.placement(to)))
                .isPresent();
        return new Hit(place, destination, known);
    }

    /** Only files that hold lines of variables, or a key and nothing else, can be delivered to. */
    private Optional<Destination> destination(KeyPlace place) {
        String path = place.file().toAbsolutePath().normalize().toString();
        var kind = choice.kind(place.file());
        if (kind.equals(Optional.of(FileKind.CREDENTIALS))) {
            return Optional.of(new CredentialsFile(path));
        }
        return kind.equals(Optional.of(FileKind.DOTENV))
                ? place.variable().map(variable -> new DotEnv(path, variable))
                : Optional.empty();
    }

    private List<Hit> hits() {
        return lines.stream()
                .filter(Line.Found.class::isInstance)
                .map(line -> ((Line.Found) line).hit())
                .toList();
    }

    private void count() {
        chosen.set(
                (int) hits().stream().filter(hit -> hit.chosenProperty().get()).count());
    }

    /** Chooses everything that can be taken over, or nothing. */
    public void chooseAll(boolean all) {
        hits().stream()
                .filter(Hit::isImportable)
                .forEach(hit -> hit.chosenProperty().set(all));
    }

    /** Takes what is chosen into the keychain and, if that is wished, out of the files. */
    public void importChosen() {
        var wanted = hits().stream().filter(hit -> hit.chosenProperty().get()).toList();
        if (!wanted.isEmpty()) {
            importing.run(wanted, remove.get(), stored -> {
                count();
                group(hits());
                summary.set(new Summing(messages).imported(wanted, hits()));
                if (stored) {
                    context.workspace().accounts().load();
                }
            });
        }
    }

    /**
     * Makes the place a destination of the account that holds the key, or puts the key back that was taken out. Where another
     * key lies, a person sees first what would change.
     */
    public void deliver(Hit hit) {
        var destination = hit.destination();
        var row =
                hit.stateProperty().get().account().flatMap(context.workspace().accounts()::find);
        if (destination.isEmpty() || row.isEmpty() || !hit.isAddable()) {
            return;
        }
        if (hit.isOutdated()) {
            context.review().open(row.get().id(), destination.get(), after -> show(hit, after));
            return;
        }
        var account = row.get().state().account();
        var work = context.log().start(Kind.DELIVER, row.get().state().serviceName() + " / " + account.name(), null);
        hit.setState(hit.stateProperty().get().begun());
        context.workspace()
                .keychain()
                .run(
                        () -> context.workspace()
                                .destinations()
                                .placing()
                                .write(account, new Placement(destination.get(), false)),
                        outcome -> {
                            work.end(outcome);
                            outcome.handle(
                                    after -> delivered(hit, after),
                                    problem -> hit.setState(hit.stateProperty()
                                            .get()
                                            .failed(context.workspace()
                                                    .notices()
                                                    .sentence(problem))));
                        });
    }

    private void delivered(Hit hit, Account after) {
        context.workspace().accounts().put(after);
        show(hit, after);
    }

    private void show(Hit hit, Account after) {
        hit.setState(hit.stateProperty().get().delivered(messages.get("scan.delivered", after.name())));
    }

    /** The place as people read it. */
    public String place(KeyPlace place) {
        return DestinationWords.path(place.file().toString(), context.home()) + ":" + place.line();
    }

    public String folder(Path folder) {
        return folder.equals(context.home())
                ? messages.get("scan.home")
                : DestinationWords.path(folder.toString(), context.home());
    }

    /** Whose key, under which name, and how it can be told from others without showing it. */
    public String facts(KeyPlace place) {
        var facts = new ArrayList<String>();
        place.service()
                .map(id ->
                        context.catalogue().find(id).map(found -> found.name()).orElse(id))
                .ifPresent(facts::add);
        place.variable().ifPresent(facts::add);
        facts.add(
                place.standing() == Standing.CURRENT
                        ? place.account().map(account -> account.key().masked()).orElse("")
                        : messages.get("scan.print", place.fingerprint().hex().substring(0, SHOWN_DIGITS)));
        return String.join(" · ", facts);
    }

    /** Ends what runs. */
    public void close() {
        cancel.cancel();
    }

    /** How far the sheet is. */
    public enum Phase {
        CHOOSING,
        SCANNING,
        DONE
    }

    /**
     * How far a scan is.
     *
     * @param of 0 while files are still being looked for
     */
    public record Progress(int files, int of) {
        static final Progress NONE = new Progress(0, 0);
    }
}
