package app.chatelaine.desktop.quicksearch;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.search.SearchQuery;
import app.chatelaine.core.secret.StoreStatus;
import app.chatelaine.core.secret.StoreStatus.State;
import app.chatelaine.core.text.Messages;
import app.chatelaine.desktop.shared.model.AccountRow;
import app.chatelaine.desktop.shared.model.Notice;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import app.chatelaine.desktop.shared.model.Workspace;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What quick search finds, which hit is chosen, and what becomes of it. It follows the accounts only while it is open. */
public final class QuickSearchViewModel {
    private final Workspace workspace;
    private final Supplier<List<AccountId>> lastCopied;
    private final Predicate<String> plainClipboard;
    private final InstantSource clock;
    private final Messages messages;
    private final String nextKeys;
    private final HitOrder order = new HitOrder();
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<AccountRow> hits = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Note> note = new ReadOnlyObjectWrapper<>(Note.NONE);
    private final ReadOnlyObjectWrapper<Emptiness> emptiness = new ReadOnlyObjectWrapper<>(Emptiness.NONE);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private SearchQuery parsed = SearchQuery.EVERYTHING;
    private Subscription following = Subscription.EMPTY;
    private Note answer = Note.NONE;
    private long orderedRevision = -1;
    private boolean copying;
    private @Nullable Pair pair;

    /**
     * @param lastCopied whose keys were copied, the last one first
     * @param plainClipboard takes what is no secret; false where the system did not let it
     * @param nextKeys what is pressed to copy one field after the other, in words
     */
    public QuickSearchViewModel(
            Workspace workspace,
            Supplier<List<AccountId>> lastCopied,
            Predicate<String> plainClipboard,
            InstantSource clock,
            Messages messages,
            String nextKeys) {
        this.workspace = workspace;
        this.lastCopied = lastCopied;
        this.plainClipboard = plainClipboard;
        this.clock = clock;
        this.messages = messages;
        this.nextKeys = nextKeys;
        query.subscribe((before, now) -> typed(now));
    }

    StringProperty queryProperty() {
        return query;
    }

    /** The best one first. */
    ObservableList<AccountRow> hits() {
        return hits;
    }

    /** Index of the hit that Enter copies; -1 where there is none. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Note> noteProperty() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Emptiness> emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** How long a key stays on the clipboard, in seconds. */
    int clipboardSeconds() {
        return workspace.accounts().settings().clipboardSeconds();
    }

    /** What comes before the key when the chosen account is copied field by field; empty where the key is all. */
    Optional<String> firstField() {
        return chosenRow()
                .flatMap(row -> Pair.fields(row.state()).stream().findFirst())
                .map(input -> input.label());
    }

    /** Begins anew, but for a pair that is half copied. */
    void open() {
        if (open.get()) {
            return;
        }
        var half = pair == null || pair.isOver(clock.instant()) ? null : pair;
        query.set("");
        pair = half;
        chosen.set(-1);
        following = Subscription.combine(
                workspace.accounts().revisionProperty().subscribe(revision -> refresh()),
                workspace.accounts().loadedProperty().subscribe(loaded -> tellEmptiness()),
                workspace.keychain().statusProperty().subscribe(status -> tell()));
        open.set(true);
        if (keychain(State.LOCKED) || keychain(State.UNAVAILABLE)) {
            workspace.keychain().look();
        }
    }

    /** Closes and forgets a pair that is half copied. */
    void escape() {
        pair = null;
        close();
    }

    /** Closes; a pair that is half copied goes on at the next {@link #open}, as one leaves to paste its first part. */
    void close() {
        following.unsubscribe();
        answer = Note.NONE;
        open.set(false);
    }

    /** Chooses a hit; an index beyond the ends takes the nearest. */
    void choose(int index) {
        answer = Note.NONE;
        pick(index);
    }

    private void pick(int index) {
        chosen.set(Math.clamp(index, hits.isEmpty() ? -1 : 0, hits.size() - 1));
        if (pair != null && !isPairs(chosenRow())) {
            pair = null;
        }
        tell();
    }

    void move(int by) {
        choose(chosen.get() + by);
    }

    /** Copies the key of the chosen account, and closes once it is copied. */
    void copyKey() {
        chosenRow().ifPresent(row -> {
            if (copying) {
                return;
            }
            copying = true;
            String name = row.state().account().name();
            answer(Tone.QUIET, messages.get("quick.copying", name));
            workspace.copying().copy(row, copied -> {
                copying = false;
                copied.handle(
                        done -> escape(),
                        problem -> answer(
                                Tone.BAD,
                                messages.get("copy.failed", name) + " "
                                        + workspace.notices().sentence(problem)));
            });
        });
    }

    /** Copies the next field of the chosen account and stays open; at last the key, as {@link #copyKey} does. */
    void copyNext() {
        chosenRow().ifPresent(row -> {
            var fields = Pair.fields(row.state());
            int copied = pair == null ? 0 : pair.copied();
            if (copied >= fields.size()) {
                copyKey();
                return;
            }
            var field = fields.get(copied);
            if (plainClipboard.test(row.state().account().fields().getOrDefault(field.id(), ""))) {
                pair = new Pair(row.id(), copied + 1, clock.instant());
                answer = Note.NONE;
                tell();
            } else {
                answer(Tone.BAD, messages.get("quick.pair.refused", field.label()));
            }
        });
    }

    private void typed(String text) {
        parsed = SearchQuery.parse(text);
        pair = null;
        find();
        choose(0);
    }

    private void refresh() {
        var revision = workspace.accounts().revisionProperty().get();
        if (revision != orderedRevision) {
            order.take(workspace.accounts().rows());
            orderedRevision = revision;
        }
        var first = new ArrayList<AccountId>();
        if (pair != null) {
            first.add(pair.account());
        }
        first.addAll(lastCopied.get());
        order.prefer(first);
        var before = chosenRow();
        find();
        pick(before.map(hits::indexOf).orElse(0));
    }

    private void find() {
        chosen.set(-1);
        hits.setAll(order.hits(parsed));
        tellEmptiness();
    }

    private Optional<AccountRow> chosenRow() {
        int index = chosen.get();
        return index >= 0 && index < hits.size() ? Optional.of(hits.get(index)) : Optional.empty();
    }

    private boolean isPairs(Optional<AccountRow> row) {
        var half = pair;
        return half != null && row.filter(r -> r.id().equals(half.account())).isPresent();
    }

    private void answer(Tone tone, String text) {
        answer = new Note(tone, text);
        tell();
    }

    private void tell() {
        note.set(answer.text().isEmpty() ? standingNote() : answer);
    }

    private Note standingNote() {
        var half = pair;
        if (half != null) {
            return chosenRow().map(row -> pairNote(row, half)).orElse(Note.NONE);
        }
        if (isLocked()) {
            return keychainNote("quick.locked");
        }
        return keychain(State.UNAVAILABLE) ? keychainNote("keychain.unavailable") : Note.NONE;
    }

    private Note pairNote(AccountRow row, Pair half) {
        var fields = Pair.fields(row.state());
        if (half.copied() > fields.size()) {
            return Note.NONE;
        }
        String done = fields.get(half.copied() - 1).label();
        return new Note(
                Tone.QUIET,
                half.copied() == fields.size()
                        ? messages.get("quick.pair.key", done, nextKeys)
                        : messages.get(
                                "quick.pair.next",
                                done,
                                nextKeys,
                                fields.get(half.copied()).label()));
    }

    /** Whether copying asks to unlock the keychain first. */
    boolean isLocked() {
        return keychain(State.LOCKED);
    }

    private boolean keychain(State state) {
        return workspace.keychain().statusProperty().get().map(StoreStatus::state).stream()
                .anyMatch(state::equals);
    }

    private Note keychainNote(String key) {
        String name = workspace
                .keychain()
                .statusProperty()
                .get()
                .map(StoreStatus::name)
                .orElse("");
        return new Note(Tone.WARN, messages.get(key, name));
    }

    private void tellEmptiness() {
        emptiness.set(hits.isEmpty() ? whyEmpty() : Emptiness.NONE);
    }

    private Emptiness whyEmpty() {
        if (!workspace.accounts().loadedProperty().get()) {
            return new Emptiness(messages.get("empty.LOADING"), messages.get("empty.LOADING.text"));
        }
        if (!workspace.accounts().rows().isEmpty()) {
            return new Emptiness(messages.get("empty.NO_HITS"), messages.get("empty.NO_HITS.text"));
        }
        return workspace.notices().shown().stream()
                .filter(notice -> notice.topic() == Topic.ACCOUNTS && notice.tone() == Tone.BAD)
                .map(Notice::text)
                .findFirst()
                .map(why -> new Emptiness(messages.get("quick.unread"), why))
                .orElseGet(
                        () -> new Emptiness(messages.get("empty.NO_ACCOUNTS"), messages.get("quick.noAccounts.text")));
    }
}
