package app.chatelaine.desktop.lifecycle;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.lifecycle.Changed;
import app.chatelaine.core.lifecycle.Listing;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.NewKey;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.lifecycle.Question.Renew;
import app.chatelaine.desktop.shared.RotationWords.Said;
import app.chatelaine.desktop.shared.RotationWords.Tone;
import app.chatelaine.desktop.shared.StateShape.State;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.Rotating;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The keys that a service lists for one account, and what can be done to them there. */
public final class KeysViewModel implements AutoCloseable {
    private final KeysContext context;
    private final AccountRow row;
    private final Service service;
    private final Rotating rotating;
    private final Cancel cancel = new Cancel();

    private final ObservableList<KeyLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper byHand = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper inRotation = new ReadOnlyBooleanWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private final BooleanProperty evenOwn = new SimpleBooleanProperty();

    public KeysViewModel(KeysContext context, AccountRow row, Service service) {
        this.context = context;
        this.row = row;
        this.service = service;
        rotating = context.workspace().rotating();
        byHand.set(service.lifecycle().list() == null);
    }

    void follow(Subscriptions subscriptions) {
        subscriptions.on(
                rotating.revisionProperty(),
                revision -> inRotation.set(rotating.open(row.id()).isPresent() || rotating.runsHere(row.id())));
    }

    public Account account() {
        return row.state().account();
    }

    public Service service() {
        return service;
    }

    public ObservableList<KeyLine> lines() {
        return lines;
    }

    /** What came of the last thing that was done. */
    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Whether the service's page is the way, as there is none from here. */
    public ReadOnlyBooleanProperty byHandProperty() {
        return byHand.getReadOnlyProperty();
    }

    /** What has to be answered before something is done; empty for nothing. */
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Whether a rotation is open, which comes first. */
    public ReadOnlyBooleanProperty inRotationProperty() {
        return inRotation.getReadOnlyProperty();
    }

    /** The name that is typed to confirm. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** Whether the key in use here may be meant. */
    public BooleanProperty evenOwnProperty() {
        return evenOwn;
    }

    /** What to know of the service's keys, in sentences. */
    public List<String> notes() {
        return service.lifecycle().traits().notes();
    }

    /** Whether the vendor describes the calls. */
    public boolean isConfirmed() {
        return service.lifecycle().traits().confirmed() || service.lifecycle().list() == null;
    }

    /** What to do on the service's page. */
    public List<String> steps() {
        return service.lifecycle().traits().steps();
    }

    public boolean hasPage() {
        return row.state().keyPage().isPresent();
    }

    public void openPage() {
        row.state().keyPage().ifPresent(context.browser()::open);
    }

    /** Whether the service gives the account's key a new secret. */
    public boolean canRenew() {
        return service.lifecycle().regenerate() != null;
    }

    /** A new secret that is nowhere else. */
    public Optional<NewKey> unstored() {
        return rotating.unstored(row.id());
    }

    public void copyUnstored() {
        unstored()
                .ifPresent(key -> context.workspace()
                        .copying()
                        .copy(key.secret(), account().name()));
    }

    public void dropUnstored() {
        rotating.drop(row.id());
    }

    /** Asks the service for its keys. */
    public void list() {
        if (service.lifecycle().list() == null) {
            return;
        }
        begin("keys.listing");
        var account = account();
        context.background()
                .run(
                        Lane.NETWORK,
                        () -> context.life().list(service, account, cancel),
                        outcome -> end(outcome.map(this::show)));
    }

    private Said show(Listing listing) {
        var offered = offered();
        var now = context.clock().instant();
        lines.setAll(listing.keys().stream()
                .map(key -> KeyLine.of(key, offered, context.messages(), context.times(), now))
                .toList());
        listing.changed().forEach(context.workspace().accounts()::put);
        if (listing.notKept().isPresent()) {
            return failure(listing.notKept().get(), Tone.WARN);
        }
        return listing.keys().isEmpty()
                ? new Said(State.NEVER, Tone.QUIET, context.messages().get("keys.none", service.name()), "")
                : Said.NOTHING;
    }

    /** Calls that the service has, and for which the account has the fields. */
    private Set<KeyChange> offered() {
        Map<String, String> fields = account().fields();
        return service.lifecycle().changes().entrySet().stream()
                .filter(entry -> entry.getValue().isPossibleWith(fields))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Does it, or asks first: what ends a key is not done by a slip. */
    public void change(KeyLine line, KeyChange change) {
        boolean own = line.listed().own();
        if (change == KeyChange.REVOKE || (own && change == KeyChange.DISABLE)) {
            ask(new Question.Change(line, change));
        } else {
            send(line, change);
        }
    }

    /** Asks whether the own key is to have a new secret. */
    public void renew() {
        ask(new Renew(account().name()));
    }

    private void ask(Question asked) {
        typed.set("");
        evenOwn.set(false);
        said.set(Said.NOTHING);
        question.set(Optional.of(asked));
    }

    /** Does nothing of what was asked. */
    public void dismiss() {
        question.set(Optional.empty());
    }

    /** Whether all is said that has to be said before what was asked is done. */
    boolean isAnswered() {
        return question.get()
                .filter(asked -> asked.isAnswered(typed.get(), evenOwn.get()))
                .isPresent();
    }

    /** Does what was asked, once the name is right. */
    public void confirm() {
        var asked = question.get();
        if (asked.isEmpty() || working.get()) {
            return;
        }
        if (!isAnswered()) {
            boolean chosen = !asked.get().isOwn() || evenOwn.get();
            warn(
                    chosen ? "rotation.name.other" : "keys.own.first",
                    asked.get().names().getFirst());
            return;
        }
        question.set(Optional.empty());
        switch (asked.get()) {
            case Question.Change(var line, var change) -> send(line, change);
            case Renew renewal -> sendRenewal();
        }
    }

    private void warn(String key, String name) {
        said.set(new Said(State.WARN, Tone.WARN, context.messages().get(key, name), ""));
    }

    private void send(KeyLine line, KeyChange change) {
        String id = change.name().toLowerCase(Locale.ROOT);
        begin("keys.changing");
        var account = account();
        var work = context.log().start(Kind.KEY_CALL, service.name() + " / " + line.title(), cancel);
        context.background()
                .run(
                        Lane.NETWORK,
                        () -> free(line, account)
                                .then(done -> context.life().change(service, account, change, line.listed(), cancel)),
                        outcome -> {
                            work.end(outcome);
                            end(outcome.map(changed -> changed(line, id, changed)));
                            if (outcome.isOk()) {
                                listQuietly();
                            }
                        });
    }

    /** A rotation knows the own key, and comes before other changes of it. */
    private Outcome<Done> free(KeyLine line, Account account) {
        return line.listed().own() ? context.rotations().requireNone(account) : Outcome.done();
    }

    private Said changed(KeyLine line, String id, Changed changed) {
        var messages = context.messages();
        String how = messages.get("keys.how." + changed.how().id(), changed.evidence());
        return new Said(State.GOOD, Tone.GOOD, messages.get("keys.changed." + id, line.title()), how);
    }

    /** The listing anew, below what was just said. */
    private void listQuietly() {
        var account = account();
        var kept = said.get();
        working.set(true);
        context.background().run(Lane.NETWORK, () -> context.life().list(service, account, cancel), outcome -> {
            working.set(false);
            // The own key may not be able to list any more; that is what was wished.
            outcome.handle(this::show, problem -> {});
            said.set(kept);
            context.workspace().checking().check(List.of(row));
        });
    }

    private void sendRenewal() {
        begin("keys.renewing");
        var account = account();
        var work = context.log().start(Kind.KEY_CALL, service.name() + " / " + account.name(), cancel);
        context.background()
                .run(
                        Lane.NETWORK,
                        () -> context.rotations()
                                .requireNone(account)
                                .then(none -> context.life().renew(service, account, cancel))
                                .map(this::stored),
                        outcome -> {
                            work.end(outcome.then(Renewed::stored));
                            end(outcome.then(this::renewed));
                        });
    }

    /** In the background. The new secret is the only copy until it is stored. */
    private Renewed stored(CreatedKey made) {
        var key = NewKey.brought(made.secret(), made.fields());
        var stored = context.accounts().replaceKey(service, account(), made.secret(), made.fields());
        return new Renewed(key, stored);
    }

    private Outcome<Said> renewed(Renewed renewed) {
        return renewed.stored.fold(
                account -> {
                    renewed.key.close();
                    rotating.drop(row.id());
                    context.workspace().accounts().put(account);
                    context.workspace().checking().check(List.of(row));
                    return Outcome.ok(new Said(
                            State.GOOD,
                            Tone.GOOD,
                            context.messages().get("keys.renewed", account.name()),
                            context.messages()
                                    .get(
                                            "keys.renewed.more",
                                            account.placements().size())));
                },
                problem -> {
                    rotating.hold(row.id(), renewed.key);
                    return Outcome.failed(problem);
                });
    }

    /** Stores a new secret that could not be stored before. */
    public void storeAgain() {
        var held = unstored();
        if (held.isEmpty() || working.get()) {
            return;
        }
        begin("keys.storing");
        var account = account();
        var key = held.get().copy();
        context.background()
                .run(
                        Lane.NETWORK,
                        () -> Outcome.ok(new Renewed(
                                key, context.accounts().replaceKey(service, account, key.secret(), key.fields()))),
                        outcome -> end(outcome.then(this::renewed)));
    }

    private void begin(String key) {
        working.set(true);
        said.set(new Said(State.RUNNING, Tone.QUIET, context.messages().get(key, service.name()), ""));
    }

    private void end(Outcome<Said> outcome) {
        working.set(false);
        outcome.handle(said::set, problem -> {
            boolean noWay = problem.code() == ProblemCode.ACTION_NOT_OFFERED
                    || problem.code() == ProblemCode.ACTION_NEEDS_FIELD;
            byHand.set(byHand.get() || noWay);
            said.set(failure(problem, Tone.BAD));
        });
    }

    private Said failure(Problem problem, Tone tone) {
        return new Said(
                tone == Tone.BAD ? State.BAD : State.WARN,
                tone,
                context.messages().of(problem),
                context.messages().adviceOn(problem).orElse(""));
    }

    /** Gives up what runs; a call that was sent may have been heard. */
    @Override
    public void close() {
        cancel.cancel();
    }

    /** A new secret, and whether it got into the keychain. */
    private record Renewed(NewKey key, Outcome<Account> stored) {}
}
