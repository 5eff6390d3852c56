package app.chatelaine.desktop.rotation;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.FlightPlan;
import app.chatelaine.core.rotation.NewKey;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.shared.RotationWords;
import app.chatelaine.desktop.shared.RotationWords.Said;
import app.chatelaine.desktop.shared.RotationWords.Tone;
import app.chatelaine.desktop.shared.fields.InputEntry;
import app.chatelaine.desktop.shared.key.KeyModel;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.Rotating;
import app.chatelaine.desktop.shared.model.RotationAction;
import app.chatelaine.desktop.shared.model.RotationState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The rotation of one account: its plan, then its steps while they happen, then what is left to do. */
public final class RotateViewModel implements AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final RotateContext context;
    private final AccountRow row;
    private final Service service;
    private final Rotating rotating;
    private final RotationWords words;
    private final BroughtKey brought;

    private final ObjectProperty<Duration> grace = new SimpleObjectProperty<>(Wishes.USUAL_GRACE);
    private final BooleanProperty exposed = new SimpleBooleanProperty();
    private final BooleanProperty brings = new SimpleBooleanProperty();
    private final StringProperty typedName = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.PLAN);
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ReadOnlyObjectWrapper<List<RotationAction>> actions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper pasting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper lettingGo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
    private final ObservableList<StepLine> lines = FXCollections.observableArrayList();
    private boolean begunHere;
    private boolean wantsToPaste;

    public RotateViewModel(RotateContext context, AccountRow row, Service service) {
        this.context = context;
        this.row = row;
        this.service = service;
        rotating = context.workspace().rotating();
        words = new RotationWords(context.messages(), context.times());
        brought = new BroughtKey(context, service, row);
        brings.set(usualKind() == RotationKind.WEB_PAGE);
        refresh();
    }

    /** Keeps everything up to date until {@code subscriptions} end. */
    void follow(Subscriptions subscriptions) {
        subscriptions.on(rotating.revisionProperty(), revision -> refresh());
        subscriptions.on(grace, now -> refresh());
        subscriptions.on(exposed, now -> refresh());
        subscriptions.on(brings, now -> refresh());
        // An outage is counted while one looks.
        subscriptions.add(context.timer().every(SECOND, this::passTime));
    }

    public Account account() {
        return row.state().account();
    }

    public Service service() {
        return service;
    }

    /** How keys of the service are replaced when nobody brings one. */
    public RotationKind usualKind() {
        return Rotations.kind(service);
    }

    /** How this one is, or will be, done. */
    public RotationKind kind() {
        return shown().map(state -> state.rotation().kind()).orElse(brings.get() ? RotationKind.WEB_PAGE : usualKind());
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Where it stands; nothing is said before it began. */
    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ObservableList<StepLine> lines() {
        return lines;
    }

    /** What can be done now, beside beginning. */
    public ReadOnlyObjectProperty<List<RotationAction>> actionsProperty() {
        return actions.getReadOnlyProperty();
    }

    /** How long the old key lives on. */
    public ObjectProperty<Duration> graceProperty() {
        return grace;
    }

    /** Whether others may have the key, so that nothing waits. */
    public BooleanProperty exposedProperty() {
        return exposed;
    }

    /** Whether a person makes the key. */
    public BooleanProperty bringsProperty() {
        return brings;
    }

    /** Whether a key is waited for here. */
    public ReadOnlyBooleanProperty pastingProperty() {
        return pasting.getReadOnlyProperty();
    }

    public KeyModel key() {
        return brought.key();
    }

    /** The fields that belong to a key which is brought. */
    public List<InputEntry> fields() {
        return brought.fields();
    }

    /** What is wrong with what was pasted or typed; empty when nothing is. */
    public ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /** Whether the name has to be typed to let the old key go. */
    public ReadOnlyBooleanProperty lettingGoProperty() {
        return lettingGo.getReadOnlyProperty();
    }

    public StringProperty typedNameProperty() {
        return typedName;
    }

    /** A new key that is nowhere else. */
    public Optional<NewKey> unstored() {
        return rotating.unstored(row.id());
    }

    /** Puts the only copy on the clipboard. */
    public void copyUnstored() {
        unstored()
                .ifPresent(key -> context.workspace()
                        .copying()
                        .copy(key.secret(), account().name()));
    }

    /** Wipes the only copy. */
    public void dropUnstored() {
        rotating.drop(row.id());
    }

    /** Whether this window is at work on it. */
    public boolean isRunning() {
        return rotating.runsHere(row.id());
    }

    public boolean hasPage() {
        return row.state().keyPage().isPresent();
    }

    public void openPage() {
        row.state().keyPage().ifPresent(context.browser()::open);
    }

    /** Begins, with the key that was pasted where there is one. */
    public void start() {
        if (stage.get() != Stage.PLAN) {
            return;
        }
        wrong.set("");
        NewKey key = null;
        if (brings.get() && brought.key().presentProperty().get()) {
            if (!isAcceptable()) {
                return;
            }
            key = brought.take();
        }
        begunHere = true;
        rotating.begin(row, service, wishes(), key, this::refresh);
    }

    private Wishes wishes() {
        return exposed.get() ? Wishes.EXPOSED : Wishes.ROUTINE.withGrace(grace.get());
    }

    public void act(RotationAction action) {
        wrong.set("");
        switch (action) {
            case GO_ON, TRY_AGAIN, CHECK_AGAIN -> resume(UnaryOperator.identity(), null);
            case BRING_KEY -> bring();
            case CONFIRM -> resume(Wishes::withUnverified, null);
            case END_ANYWAY -> resume(wishes -> new Wishes(Duration.ZERO, true, wishes.unverified()), null);
            case END_NOW -> resume(wishes -> wishes.withGrace(Duration.ZERO), null);
            case OPEN_PAGE -> openPage();
            case UNDO -> {
                begunHere = true;
                rotating.undo(row, service);
            }
            case LET_GO -> letGo();
            case CANCEL -> rotating.cancel(row.id());
        }
    }

    private void resume(UnaryOperator<Wishes> change, @Nullable NewKey key) {
        begunHere = true;
        rotating.resume(row, service, change, key, this::refresh);
    }

    /** The first press asks for the key, the next one takes it. */
    private void bring() {
        if (!pasting.get()) {
            wantsToPaste = true;
            refresh();
        } else if (isAcceptable()) {
            wantsToPaste = false;
            resume(UnaryOperator.identity(), brought.take());
        }
    }

    private boolean isAcceptable() {
        boolean good = brought.accept();
        var messages = context.messages();
        if (!brought.key().presentProperty().get()) {
            wrong.set(messages.get("rotation.key.none"));
        } else {
            var holder = brought.key().holderProperty().get();
            if (holder != null) {
                wrong.set(
                        holder.id().equals(row.id())
                                ? messages.get("problem.NEW_KEY_SAME", holder.name())
                                : messages.get("problem.SECRET_DUPLICATE", holder.name()));
            } else if (!brought.key().isStorable()) {
                wrong.set(messages.get("rotation.key.lines"));
            }
        }
        return good;
    }

    /** The first press asks for the name, the next one lets the key go. */
    private void letGo() {
        if (!lettingGo.get()) {
            lettingGo.set(true);
        } else if (isName(typedName.get())) {
            lettingGo.set(false);
            typedName.set("");
            begunHere = true;
            rotating.letGo(row, service);
        } else {
            wrong.set(context.messages().get("rotation.name.other", account().name()));
        }
    }

    /** Whether {@code typed} is what has to be typed to let the old key go. */
    boolean isName(String typed) {
        return typed.strip().equals(account().name());
    }

    /** The old key is not let go of after all. */
    public void keepOld() {
        wrong.set("");
        typedName.set("");
        lettingGo.set(false);
    }

    /** Whether the old key is on its way back, and the new one leaves. */
    public boolean isUndoing() {
        return shown().map(state -> state.rotation().position().undoing()).orElse(false);
    }

    /** Whether the keychain has to be unlocked first, which it asks for when it is tried again. */
    public boolean isLocked() {
        return shown().flatMap(state -> state.rotation().problem())
                .filter(problem -> problem.code() == ProblemCode.KEYCHAIN_LOCKED)
                .isPresent();
    }

    /** The rotation that this is about: the open one, or one that ended before the eyes of the user. */
    private Optional<RotationState> shown() {
        return rotating.latest(row.id())
                .filter(state -> state.rotation().isOpen() || begunHere)
                .filter(state -> state.rotation().isOpen() || !rotating.runsHere(row.id()));
    }

    private void passTime() {
        if (stage.get() == Stage.OPEN) {
            refresh();
        }
    }

    private void refresh() {
        var now = context.clock().instant();
        var state = shown();
        boolean runs = rotating.runsHere(row.id());
        var steps = new StepLines(service, account(), context.messages(), context.times(), context.home());
        var next = state.map(found -> steps.of(found, now)).orElseGet(() -> steps.of(plan(), runs));
        if (!next.equals(lines)) {
            lines.setAll(next);
        }
        var possible = possible(state, runs);
        said.set(rotating.refusal(row.id())
                .map(problem -> words.of(problem, Tone.BAD))
                .or(() -> state.map(found -> words.of(found, service.name(), now)))
                .orElseGet(() -> runs ? words.begun() : Said.NOTHING));
        boolean mayBring = possible.contains(RotationAction.BRING_KEY);
        wantsToPaste = wantsToPaste && mayBring;
        boolean awaited =
                state.filter(found -> found.standing() == Standing.AWAITS_KEY).isPresent();
        pasting.set(state.isEmpty() ? brings.get() && !runs : mayBring && (awaited || wantsToPaste));
        // Whoever has the field before the eyes means the key in it.
        if (mayBring && pasting.get()) {
            possible.remove(RotationAction.BRING_KEY);
            possible.addFirst(RotationAction.BRING_KEY);
        }
        actions.set(List.copyOf(possible));
        if (!possible.contains(RotationAction.LET_GO)) {
            lettingGo.set(false);
        }
        stage.set(state.map(found -> found.rotation().isOpen() ? Stage.OPEN : Stage.ENDED)
                .orElse(runs ? Stage.OPEN : Stage.PLAN));
    }

    private List<RotationAction> possible(Optional<RotationState> state, boolean runs) {
        var possible = new ArrayList<>(state.map(found -> RotationAction.of(found, runs, hasPage()))
                .orElse(runs ? List.of(RotationAction.CANCEL) : List.of()));
        // The key that is nowhere else comes first; storing it is what Try again does.
        if (unstored().isPresent()) {
            possible.removeAll(List.of(RotationAction.BRING_KEY, RotationAction.OPEN_PAGE));
        }
        return possible;
    }

    private FlightPlan plan() {
        return FlightPlan.of(service, account(), wishes(), brings.get());
    }

    /** Wipes a key that was pasted and not taken; the rotation goes on. */
    @Override
    public void close() {
        brought.close();
    }

    /** How far it is. */
    public enum Stage {
        PLAN,
        OPEN,
        ENDED
    }
}
