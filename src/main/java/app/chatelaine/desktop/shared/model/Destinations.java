package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.delivery.DestinationState;
import app.chatelaine.core.delivery.FileStamps;
import app.chatelaine.core.delivery.GitGuard.Exposure;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/**
 * What lies at the destinations of all accounts, and the repair of it.
 *
 * <p>Files are looked at when the accounts, the keychain or the files themselves changed. Whether the files did is found out
 * by their stamps and not by a watch service: stamps follow links, need no thread, and are as quick on every system. Entries
 * of a keyring have no stamp and are looked at with all else.
 */
public final class Destinations {
    private final AccountsModel model;
    private final Placing placing;
    private final FileStamps stamps;
    private final Background background;
    private final KeychainLane keychain;
    private final Notices notices;
    private final UndoStack undo;
    private final ActivityLog log;
    private final Messages messages;
    private final ObservableSet<Destination> working = FXCollections.observableSet();
    private List<Asked> asked = List.of();
    private List<Object> seen = List.of();
    private boolean looking;
    private boolean lookAgain;

    public Destinations(
            AccountsModel model,
            Placing placing,
            FileStamps stamps,
            Background background,
            KeychainLane keychain,
            Notices notices,
            UndoStack undo,
            ActivityLog log,
            Messages messages) {
        this.model = model;
        this.placing = placing;
        this.stamps = stamps;
        this.background = background;
        this.keychain = keychain;
        this.notices = notices;
        this.undo = undo;
        this.log = log;
        this.messages = messages;
        model.revisionProperty().subscribe(revision -> lookIfOthers());
        keychain.statusProperty().subscribe(status -> lookIfOthers());
    }

    public Placing placing() {
        return placing;
    }

    /** Where something is being written now. */
    public ObservableSet<Destination> working() {
        return working;
    }

    private void lookIfOthers() {
        if (isReady() && !asked().equals(asked)) {
            look();
        }
    }

    /** Looks at all destinations anew. A keychain that is locked is left alone, as nobody asked for its passphrase. */
    public void look() {
        var now = asked();
        if (!isReady() || (now.isEmpty() && asked.isEmpty())) {
            return;
        }
        if (looking) {
            lookAgain = true;
            return;
        }
        asked = now;
        looking = true;
        var accounts = now.stream().map(Asked::account).toList();
        background.run(Lane.NETWORK, () -> read(accounts), outcome -> {
            looking = false;
            outcome.handle(this::show, problem -> model.looked(Map.of()));
            if (lookAgain) {
                lookAgain = false;
                look();
            }
        });
    }

    private Outcome<Look> read(List<Account> accounts) {
        var before = stamps(accounts);
        return placing.deliveries().states(accounts).map(states -> new Look(before, states));
    }

    private void show(Look look) {
        seen = look.stamps;
        model.looked(look.states);
    }

    /** Looks again if a file was written since. */
    public void lookIfWritten() {
        if (looking || asked.isEmpty()) {
            return;
        }
        var accounts = asked.stream().map(Asked::account).toList();
        background.run(Lane.NETWORK, () -> Outcome.ok(stamps(accounts)), found -> {
            if (!found.fold(now -> now.equals(seen), problem -> true)) {
                look();
            }
        });
    }

    private List<Object> stamps(List<Account> accounts) {
        return accounts.stream()
                .flatMap(account -> account.placements().stream())
                .map(Placement::destination)
                .filter(destination -> !(destination instanceof KeyringEntry))
                .map(destination -> stamps.of(destination.target()))
                .toList();
    }

    private boolean isReady() {
        return keychain.statusProperty()
                .get()
                .filter(status -> status.state() == State.READY)
                .isPresent();
    }

    private List<Asked> asked() {
        return model.rows().stream()
                .map(row -> row.state().account())
                .filter(account -> !account.placements().isEmpty())
                .map(Asked::of)
                .toList();
    }

    /**
     * Writes the account's key to destinations that it has.
     *
     * @param told hears what was written, in words, and how to take it back
     */
    public void update(AccountRow row, List<Destination> wanted, BiConsumer<String, Runnable> told) {
        var account = row.state().account();
        var placements = account.placements().stream()
                .filter(placement -> wanted.contains(placement.destination()))
                .toList();
        var places = placements.stream().map(Placement::destination).toList();
        each(Kind.DELIVER, row, places, placements, placement -> placing.write(account, placement), done -> {
            if (!done.isEmpty()) {
                var step = undo.push(
                        messages.get("undo.deliver", account.name()), () -> takeBack(row, done, (text, again) -> {}));
                told.accept(messages.get("destinations.written", done.size()), () -> undo.undo(step));
                done.forEach(destination -> searchHistory(account, destination));
            }
        });
    }

    /** Brings back what lay there before the last writing. */
    public void takeBack(AccountRow row, List<Destination> wanted, BiConsumer<String, Runnable> told) {
        var account = row.state().account();
        each(Kind.TAKE_BACK, row, wanted, wanted, to -> placing.deliveries().undo(account, to), done -> {
            if (!done.isEmpty()) {
                told.accept(messages.get("destinations.takenBack", done.size()), () -> {});
            }
        });
    }

    /** No longer writes there; what lies there stays. */
    public void forget(AccountRow row, Destination destination, BiConsumer<String, Runnable> told) {
        var account = row.state().account();
        var all = List.of(destination);
        each(Kind.EDIT, row, all, all, to -> placing.deliveries().forget(account, to), done -> {
            if (!done.isEmpty()) {
                told.accept(messages.get("destinations.forgotten", destination.target()), () -> {});
            }
        });
    }

    /** Shows a writing that was made elsewhere in the window, and makes it undoable. */
    public void written(AccountRow row, Account after, Destination where) {
        model.put(after);
        undo.push(messages.get("undo.deliver", after.name()), () -> takeBack(row, List.of(where), (text, again) -> {}));
        look();
    }

    /**
     * Does the same to several, one after the other; what becomes of one does not stop the others.
     *
     * @param places where, in the order of {@code items}
     */
    private <T> void each(
            Kind kind,
            AccountRow row,
            List<Destination> places,
            List<T> items,
            Function<T, Outcome<Account>> work,
            Consumer<List<Destination>> then) {
        notices.clear(Topic.ACTION);
        working.addAll(places);
        var entry = log.start(kind, AccountsModel.subject(List.of(row), messages), null);
        keychain.run(() -> Outcome.ok(items.stream().map(work).toList()), outcome -> {
            places.forEach(working::remove);
            outcome.handle(
                    results -> {
                        var done = new ArrayList<Destination>();
                        Problem problem = null;
                        for (int i = 0; i < results.size(); i++) {
                            switch (results.get(i)) {
                                case Outcome.Ok<Account>(var account) -> {
                                    done.add(places.get(i));
                                    model.put(account);
                                }
                                case Outcome.Failed<Account>(var why) -> problem = why;
                            }
                        }
                        end(entry, problem);
                        then.accept(done);
                    },
                    problem -> end(entry, problem));
            look();
        });
    }

    private void end(ActivityLog.Work entry, @Nullable Problem problem) {
        if (problem == null) {
            entry.done("");
        } else {
            entry.failed(problem);
            notices.say(Topic.ACTION, Tone.BAD, problem);
        }
    }

    /** A key that is in a repository's history is known to whoever has a copy of it. */
    private void searchHistory(Account account, Destination destination) {
        background.run(Lane.NETWORK, () -> placing.exposure(account, destination), outcome -> {
            if (outcome.fold(found -> found == Exposure.FOUND, problem -> false)) {
                notices.say(Notice.of(
                        Topic.ACTION,
                        Tone.WARN,
                        messages.get("destinations.exposed", account.name(), destination.target())));
            }
        });
    }

    /** What a look depends on, apart from the files. */
    private record Asked(AccountId id, String fingerprint, List<Placement> placements, Account account) {
        static Asked of(Account account) {
            return new Asked(account.id(), account.key().fingerprint(), account.placements(), account);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked that
                    && id.equals(that.id)
                    && fingerprint.equals(that.fingerprint)
                    && placements.equals(that.placements);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    private record Look(List<Object> stamps, Map<AccountId, Map<Destination, DestinationState>> states) {}
}
