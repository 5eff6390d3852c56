package app.chatelaine.desktop.details;

import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.RelativeTime;
import app.chatelaine.desktop.fx.Subscriptions;
import app.chatelaine.desktop.shared.RotationWords;
import app.chatelaine.desktop.shared.Screens;
import app.chatelaine.desktop.shared.TimelineEvent;
import app.chatelaine.desktop.shared.Toasts;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.AccountState;
import app.chatelaine.desktop.shared.model.Browser;
import app.chatelaine.desktop.shared.model.RotationAction;
import app.chatelaine.desktop.shared.model.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** The selected account in words, and what can be done with it. */
public final class DetailsViewModel {
    /** What needs no thought and nothing to type. */
    private static final Set<RotationAction> AT_ONCE = Set.of(
            RotationAction.GO_ON,
            RotationAction.TRY_AGAIN,
            RotationAction.CHECK_AGAIN,
            RotationAction.OPEN_PAGE,
            RotationAction.CANCEL);

    private final ObservableList<AccountRow> selected;
    private final Workspace workspace;
    private final Screens screens;
    private final Toasts toasts;
    private final Browser browser;
    private final Messages messages;
    private final RelativeTime times;
    private final InstantSource clock;
    private final Path home;
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(new Nothing());
    private Subscription following = Subscription.EMPTY;

    /**
     * @param selected what is selected in the table
     * @param home what {@code ~} stands for
     */
    public DetailsViewModel(
            ObservableList<AccountRow> selected,
            Workspace workspace,
            Screens screens,
            Toasts toasts,
            Browser browser,
            Messages messages,
            RelativeTime times,
            InstantSource clock,
            Path home) {
        this.selected = selected;
        this.workspace = workspace;
        this.screens = screens;
        this.toasts = toasts;
        this.browser = browser;
        this.messages = messages;
        this.times = times;
        this.clock = clock;
        this.home = home;
    }

    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Whether nothing can be changed now. */
    ReadOnlyBooleanProperty readOnlyProperty() {
        return workspace.accounts().readOnlyProperty();
    }

    /** Keeps the content up to date with the selection until {@code subscriptions} end. */
    void follow(Subscriptions subscriptions) {
        subscriptions.onList(selected, this::followSelected);
        subscriptions.on(workspace.keychain().statusProperty(), status -> refresh());
        subscriptions.on(workspace.accounts().readOnlyProperty(), readOnly -> refresh());
        subscriptions.on(workspace.accounts().timePassedProperty(), minutes -> refresh());
        subscriptions.onSet(workspace.destinations().working(), this::refresh);
        subscriptions.on(workspace.rotating().revisionProperty(), revision -> refresh());
        subscriptions.add((Subscription) () -> following.unsubscribe());
    }

    private void followSelected() {
        following.unsubscribe();
        following = selected.size() == 1
                ? selected.getFirst().stateProperty().subscribe(state -> refresh())
                : Subscription.EMPTY;
        refresh();
    }

    /** Works the words out anew, for one because time has passed. */
    void refresh() {
        content.set(
                switch (selected.size()) {
                    case 0 -> new Nothing();
                    case 1 -> one(selected.getFirst().state());
                    default -> new Several(selected.size());
                });
    }

    private One one(AccountState state) {
        var keychain = keychain(state).map(StoreStatus::name);
        return new One(
                state,
                Advice.of(
                        state,
                        lockedKeychain(state),
                        workspace.accounts().readOnlyProperty().get(),
                        messages,
                        times,
                        clock.instant()),
                Facts.of(state, keychain, messages, times),
                KeyTimeline.of(state, home, messages, clock.instant()),
                rotation(state),
                PlaceLine.of(state, workspace.destinations().working(), home, messages, times, clock.instant()),
                clock.instant());
    }

    /** The keychain that holds the key, where it is the one in use. */
    private Optional<StoreStatus> keychain(AccountState state) {
        return workspace
                .keychain()
                .statusProperty()
                .get()
                .filter(status -> status.kind().equals(state.account().key().keychain()));
    }

    private Optional<String> lockedKeychain(AccountState state) {
        return keychain(state)
                .filter(status -> status.state() == StoreStatus.State.LOCKED)
                .map(StoreStatus::name);
    }

    private Optional<RotationLine> rotation(AccountState state) {
        var id = state.account().id();
        var rotating = workspace.rotating();
        return rotating.open(id)
                .map(open -> new RotationLine(
                        new RotationWords(messages, times).of(open, state.serviceName(), clock.instant()),
                        RotationAction.of(
                                        open,
                                        rotating.runsHere(id),
                                        state.keyPage().isPresent())
                                .stream()
                                .filter(AT_ONCE::contains)
                                .toList()));
    }

    void act(NextAction action) {
        switch (action) {
            case REPLACE -> rotate();
            // A locked keychain asks to be unlocked by whoever wants a key of it.
            case CHECK, UNLOCK -> check();
            case DELIVER -> ifOne().ifPresent(row -> update(row.state().drifted()));
            case LOOK -> openKeyPage();
            case EDIT -> edit();
        }
    }

    /** Opens the sheet that replaces the selected keys, or shows how far that is. */
    void rotate() {
        if (!selected.isEmpty()) {
            screens.rotate(selected.stream().map(AccountRow::id).toList());
        }
    }

    /** Does something with the open rotation. */
    void act(RotationAction action) {
        ifOne().ifPresent(row -> {
            switch (action) {
                case OPEN_PAGE -> openKeyPage();
                case CANCEL -> workspace.rotating().cancel(row.id());
                default ->
                    workspace
                            .accounts()
                            .service(row.state().account())
                            .ifPresent(service -> workspace
                                    .rotating()
                                    .resume(row, service, UnaryOperator.identity(), null, () -> {}));
            }
        });
    }

    void rotationHistory() {
        ifOne().ifPresent(row -> screens.rotationHistory(row.id()));
    }

    void serviceKeys() {
        ifOne().ifPresent(row -> screens.serviceKeys(row.id()));
    }

    void copy() {
        ifOne().ifPresent(workspace.copying()::copy);
    }

    void check() {
        workspace.checking().check(List.copyOf(selected));
    }

    void edit() {
        ifOne().ifPresent(row -> screens.edit(row.id()));
    }

    void openKeyPage() {
        ifOne().flatMap(row -> row.state().keyPage()).ifPresent(browser::open);
    }

    void addDestination() {
        ifOne().ifPresent(row -> screens.addDestination(row.id()));
    }

    void whichKey() {
        ifOne().ifPresent(row -> screens.whichKey(row.id()));
    }

    /** Writes the key there again. */
    void update(List<Destination> places) {
        ifOne().ifPresent(row -> workspace.destinations().update(row, places, this::toastWithUndo));
    }

    /** Brings back what lay there before. */
    void takeBack(Destination place) {
        ifOne().ifPresent(row ->
                workspace.destinations().takeBack(row, List.of(place), (words, undo) -> toasts.show(words)));
    }

    /** No longer writes there. */
    void forget(Destination place) {
        ifOne().ifPresent(row -> workspace.destinations().forget(row, place, (words, undo) -> toasts.show(words)));
    }

    void showInFolder(Destination place) {
        var folder = Path.of(place.target()).getParent();
        if (folder != null) {
            browser.open(folder.toUri().toString());
        }
    }

    private void toastWithUndo(String words, Runnable undo) {
        toasts.show(words, messages.get("action.undo"), undo);
    }

    void remove() {
        workspace.editing().remove(List.copyOf(selected), this::toastWithUndo);
    }

    private Optional<AccountRow> ifOne() {
        return selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
    }

    /** What the pane shows. */
    sealed interface Content {}

    record Nothing() implements Content {}

    record Several(int count) implements Content {}

    /** @param now to which "2 min ago" refers, so that it is told anew when time has passed */
    record One(
            AccountState state,
            Advice advice,
            List<Facts.Fact> facts,
            List<TimelineEvent> timeline,
            Optional<RotationLine> rotation,
            List<PlaceLine> places,
            Instant now)
            implements Content {}
}
