package app.chatelaine.desktop.destinations;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.delivery.GitGuard.Exposure;
import app.chatelaine.core.delivery.Variable;
import app.chatelaine.core.delivery.Variables;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Cancel.Registration;
import app.chatelaine.desktop.destinations.Sight.Impossible;
import app.chatelaine.desktop.destinations.Sight.Looking;
import app.chatelaine.desktop.destinations.Sight.Nowhere;
import app.chatelaine.desktop.destinations.Sight.Seen;
import app.chatelaine.desktop.shared.DestinationWords;
import app.chatelaine.desktop.shared.fields.Entry;
import app.chatelaine.desktop.shared.model.Placing.Extras;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Puts the key of one account where programs look for it: shows what would change, writes exactly that, tells the truth. */
public final class AddDestinationViewModel {
    /** Long enough not to read a file for every letter of its path. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final DeliverContext context;
    private final Service service;
    private final Account account;
    private final PlaceForm form;
    private final BooleanProperty allVariables = new SimpleBooleanProperty();
    private final BooleanProperty example = new SimpleBooleanProperty();
    private final BooleanProperty ignore = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(new Nowhere());
    private final ReadOnlyObjectWrapper<Ending> ending = new ReadOnlyObjectWrapper<>(Ending.NONE);
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();
    private Registration pause = () -> {};
    private int looks;

    public AddDestinationViewModel(DeliverContext context, Service service, Account account) {
        this.context = context;
        this.service = service;
        this.account = account;
        form = new PlaceForm(service, account, context.home(), context.messages());
        form.sortProperty().subscribe(now -> lookSoon());
        Stream.of(form.envPath(), form.filePath(), form.variable(), form.service(), form.user())
                .map(Entry::textProperty)
                .forEach(text -> text.subscribe(now -> lookSoon()));
        allVariables.subscribe(now -> lookSoon());
    }

    /** Begins with a place that was found elsewhere. */
    public void load(Destination destination) {
        form.load(destination);
    }

    public Account account() {
        return account;
    }

    public Service service() {
        return service;
    }

    public PlaceForm form() {
        return form;
    }

    /** Names of the variables besides the key's that programs need for this account. */
    public List<String> furtherVariables() {
        return Variables.beside(service, account).stream()
                .map(Variable::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the address and the fields are written, too. */
    public BooleanProperty allVariablesProperty() {
        return allVariables;
    }

    /** Whether the {@code .env.example} beside is to name the variable. */
    public BooleanProperty exampleProperty() {
        return example;
    }

    /** Whether git is told first to ignore the file. */
    public BooleanProperty ignoreProperty() {
        return ignore;
    }

    public ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /** How the last writing ended. */
    public ReadOnlyObjectProperty<Ending> endingProperty() {
        return ending.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    /** Whether what is shown may be written as things stand. */
    public boolean isWritable() {
        return sight.get() instanceof Seen(var changes, var git)
                && !writing.get()
                && !ending.get().isDone()
                && (git.isEmpty() || (isUnprotected(git.get()) && ignore.get()));
    }

    static boolean isUnprotected(Problem git) {
        return git.code() == ProblemCode.GIT_UNPROTECTED;
    }

    private void lookSoon() {
        pause.close();
        looks++;
        ending.set(Ending.NONE);
        if (form.destination().isEmpty()) {
            sight.set(new Nowhere());
            return;
        }
        sight.set(new Looking());
        pause = context.timer().after(PAUSE, this::look);
    }

    private void look() {
        var destination = form.destination();
        if (destination.isEmpty()) {
            return;
        }
        int number = ++looks;
        var placement = placement(destination.get());
        context.keychain().run(() -> context.placing().preview(account, placement), outcome -> {
            if (number == looks) {
                sight.set(outcome.fold(preview -> (Sight) new Seen(preview.changes(), preview.git()), Impossible::new));
            }
        });
    }

    private Placement placement(Destination destination) {
        return new Placement(
                destination, allVariables.get() && form.sortProperty().get() == PlaceForm.Sort.DOTENV);
    }

    /** Writes what is shown; before that, says what is wrong with the fields. */
    public void write() {
        form.entries().forEach(Entry::touch);
        var destination = form.destination();
        if (destination.isEmpty() || !isWritable() || !(sight.get() instanceof Seen seen)) {
            return;
        }
        var where = destination.get();
        var extras = new Extras(seen.git().isPresent() && ignore.get(), example.get());
        var work = context.log().start(Kind.DELIVER, service.name() + " / " + account.name(), null);
        ending.set(Ending.NONE);
        writing.set(true);
        context.keychain()
                .run(() -> context.placing().write(account, placement(where), seen.changes(), extras), outcome -> {
                    writing.set(false);
                    work.end(outcome);
                    outcome.handle(after -> written(after, where), problem -> failed(problem, where));
                });
    }

    private void written(Account after, Destination where) {
        ending.set(new Ending(true, false, context.messages().get("deliver.written", place(where)), ""));
        context.written().accept(after, where);
        context.background().run(Lane.NETWORK, () -> context.placing().exposure(after, where), this::showExposure);
    }

    /** Written it is, but who has a copy of the repository has the key. */
    private void showExposure(Outcome<Exposure> searched) {
        var found = searched.fold(Optional::of, problem -> Optional.<Exposure>empty());
        boolean exposed = found.filter(now -> now == Exposure.FOUND).isPresent();
        if (exposed && ending.get().isDone()) {
            ending.set(new Ending(
                    true, true, ending.get().sentence(), context.messages().get("deliver.exposed")));
        }
    }

    private void failed(Problem problem, Destination where) {
        String what = context.messages().of(problem);
        String then = problem.code() == ProblemCode.DESTINATION_CHANGED
                ? context.messages().get("deliver.lookAgain")
                : context.messages()
                        .adviceOn(problem)
                        .orElse(context.messages().get("deliver.notWritten", place(where)));
        ending.set(new Ending(false, false, what, then));
        look();
    }

    /** The place as people read it. */
    public String place(Destination destination) {
        return DestinationWords.place(context.messages(), destination, context.home());
    }

    /** Leaves the sheet, but not in the middle of a writing. */
    public void close() {
        if (!writing.get()) {
            pause.close();
            finished.set(true);
        }
    }

    /** Leaves the sheet for the one that puts another key in the place of one that others have. */
    public void replaceKey() {
        close();
        context.replaceKey().accept(account.id());
    }

    /**
     * How a writing ended.
     *
     * @param isDone whether the key was written and read back
     * @param isExposed whether the repository around has the key in its history
     * @param sentence empty while nothing was written
     * @param more what to do about it
     */
    public record Ending(boolean isDone, boolean isExposed, String sentence, String more) {
        static final Ending NONE = new Ending(false, false, "", "");
    }
}
