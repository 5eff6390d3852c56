package app.chatelaine.desktop.shared.model;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.activity.Activity.Kind;
import app.chatelaine.core.activity.ActivityLog;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.rotation.NewKey;
import app.chatelaine.core.rotation.Rotation;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Rotations;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.rotation.Wishes;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.work.Background;
import app.chatelaine.core.work.Background.Lane;
import app.chatelaine.core.work.Cancel;
import app.chatelaine.desktop.shared.model.Notice.Tone;
import app.chatelaine.desktop.shared.model.Notice.Topic;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The rotations as the window shows them, and the work on them, which goes on when its sheet is closed.
 *
 * <p>{@link #revisionProperty} counts up with every change of any of them.
 */
public final class Rotating {
    private final Rotations rotations;
    private final Accounts accounts;
    private final AccountsModel model;
    private final Checking checking;
    private final Background background;
    private final Executor screen;
    private final InstantSource clock;
    private final Notices notices;
    private final ActivityLog log;
    private final Messages messages;
    private final DueNotice notice;

    private final Map<AccountId, RotationState> latest = new HashMap<>();
    private final Map<AccountId, Cancel> runs = new HashMap<>();
    private final Map<AccountId, Problem> refusals = new HashMap<>();
    private final Map<AccountId, NewKey> unstored = new HashMap<>();
    private final List<Runnable> whenIdle = new ArrayList<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Map<AccountId, Standing>> open = new ReadOnlyObjectWrapper<>(Map.of());

    /** @param screen runs what it gets on the FX thread */
    public Rotating(
            Rotations rotations,
            Accounts accounts,
            AccountsModel model,
            Checking checking,
            Background background,
            Executor screen,
            InstantSource clock,
            Notices notices,
            ActivityLog log,
            Messages messages) {
        this.rotations = rotations;
        this.accounts = accounts;
        this.model = model;
        this.checking = checking;
        this.background = background;
        this.screen = screen;
        this.clock = clock;
        this.notices = notices;
        this.log = log;
        this.messages = messages;
        notice = new DueNotice(model, notices, messages);
    }

    /** Shows rotations by {@code show} from now on. */
    public void showWith(Consumer<List<AccountId>> show) {
        notice.showWith(show);
    }

    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** How the accounts stand that are in a rotation now. */
    public ReadOnlyObjectProperty<Map<AccountId, Standing>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The latest rotation of an account, open or not. */
    public Optional<RotationState> latest(AccountId account) {
        return Optional.ofNullable(latest.get(account));
    }

    /** The one that an account is in. */
    public Optional<RotationState> open(AccountId account) {
        return latest(account).filter(state -> state.rotation().isOpen());
    }

    /** Whether this window is at work on it. */
    public boolean runsHere(AccountId account) {
        return runs.containsKey(account);
    }

    /** Why the last attempt came to nothing, where no journal says it. */
    public Optional<Problem> refusal(AccountId account) {
        return Optional.ofNullable(refusals.get(account));
    }

    /** A new key that could not be stored, as the only copy there is; it stays here. */
    public Optional<NewKey> unstored(AccountId account) {
        return Optional.ofNullable(unstored.get(account));
    }

    /** Whether a key would be lost with this window. */
    public boolean holdsOnlyCopy() {
        return !unstored.isEmpty();
    }

    /** Holds a new key that is nowhere else until it is dropped, or a rotation has stored it. */
    public void hold(AccountId account, NewKey key) {
        drop(account);
        unstored.put(account, key);
        changed();
    }

    /** Wipes a key that is held; a person has it elsewhere, or gives it up. */
    public void drop(AccountId account) {
        var held = unstored.remove(account);
        if (held != null) {
            held.close();
            changed();
        }
    }

    /** Reads all rotations in the background. */
    public void load() {
        background.run(Lane.FILES, () -> rotations.read().map(this::states), read -> {
            switch (read) {
                case Outcome.Ok<Map<AccountId, RotationState>>(var states) -> {
                    states.keySet().removeAll(runs.keySet());
                    latest.keySet().retainAll(runs.keySet());
                    latest.putAll(states);
                    changed();
                }
                case Outcome.Failed<Map<AccountId, RotationState>>(var problem) ->
                    notices.say(Topic.ROTATION, Tone.WARN, problem);
            }
        });
    }

    /** An account is in one rotation at a time, and that is its last. */
    private Map<AccountId, RotationState> states(List<Rotation> all) {
        Map<AccountId, Rotation> last = all.stream()
                .collect(Collectors.toMap(Rotation::account, rotation -> rotation, (older, newer) -> newer));
        return last.values().stream()
                .collect(Collectors.toMap(
                        Rotation::account, rotation -> new RotationState(rotation, rotations.standing(rotation))));
    }

    /**
     * Begins a rotation.
     *
     * @param brought a key that a person made, which is closed in any case; null for none
     * @param then runs when it ended, failed or has to wait
     */
    public void begin(AccountRow row, Service service, Wishes wishes, @Nullable NewKey brought, Runnable then) {
        var account = row.state().account();
        work(
                row,
                brought,
                (listener, cancel) -> rotations.begin(service, account, wishes, brought, listener, cancel),
                then);
    }

    /**
     * Goes on with the rotation that the account is in.
     *
     * @param brought as with {@link #begin}; without one, a new key that could not be stored before is taken again
     */
    public void resume(
            AccountRow row, Service service, UnaryOperator<Wishes> change, @Nullable NewKey brought, Runnable then) {
        var account = row.state().account();
        // A copy, as it would be lost with a journal that cannot be read.
        NewKey key = brought == null ? unstored(row.id()).map(NewKey::copy).orElse(null) : brought;
        work(row, key, (listener, cancel) -> rotations.resume(service, account, change, key, listener, cancel), then);
    }

    /** Goes back to the key that the account had. */
    public void undo(AccountRow row, Service service) {
        var account = row.state().account();
        work(row, null, (listener, cancel) -> rotations.undo(service, account, listener, cancel), () -> {});
    }

    /** Lets the old key go without proof that it is dead. */
    public void letGo(AccountRow row, Service service) {
        var account = row.state().account();
        work(row, null, (listener, cancel) -> rotations.letGo(service, account, listener), () -> {});
    }

    /** Asks the work on an account's rotation to stop; the rotation stays as it is then. */
    public void cancel(AccountId account) {
        var run = runs.get(account);
        if (run != null) {
            run.cancel();
        }
    }

    /** Asks all work to stop, and runs {@code then} when it has. */
    public void stop(Runnable then) {
        if (runs.isEmpty()) {
            then.run();
        } else {
            whenIdle.add(then);
            runs.values().forEach(Cancel::cancel);
        }
    }

    /** Lets time pass: the time of an old key may be over. */
    public void passTime() {
        changed();
    }

    private void work(AccountRow row, @Nullable NewKey brought, Job job, Runnable then) {
        var id = row.id();
        if (runs.containsKey(id)) {
            if (brought != null) {
                brought.close();
            }
            return;
        }
        var cancel = new Cancel();
        var before = row.state().account();
        var entry = log.start(Kind.ROTATE, AccountsModel.subject(List.of(row), messages), cancel);
        runs.put(id, cancel);
        refusals.remove(id);
        latest.computeIfPresent(id, (same, state) -> running(state.rotation()));
        changed();
        background.run(Lane.NETWORK, () -> Outcome.ok(run(before, job, cancel)), outcome -> {
            runs.remove(id);
            outcome.handle(ended -> show(row, before, ended, entry), problem -> {
                refusals.put(id, problem);
                entry.failed(problem);
            });
            changed();
            then.run();
            tellIdle();
        });
    }

    /** In the background, where all of it blocks. */
    private Ended run(Account account, Job job, Cancel cancel) {
        var outcome = job.run(now -> screen.execute(() -> heard(now)), cancel);
        var held = outcome.isOk() ? Optional.<NewKey>empty() : rotations.unstored(account.id());
        Optional<Rotation> last = rotations
                .read()
                .fold(
                        all -> all.stream()
                                .filter(rotation -> rotation.account().equals(account.id()))
                                .reduce((older, newer) -> newer),
                        problem -> Optional.empty());
        Optional<Account> now =
                accounts.read().fold(read -> read.book().find(account.id()), problem -> Optional.empty());
        return new Ended(
                outcome, held, last.map(rotation -> new RotationState(rotation, rotations.standing(rotation))), now);
    }

    private void heard(Rotation now) {
        if (runs.containsKey(now.account())) {
            latest.put(now.account(), running(now));
            changed();
        }
    }

    private static RotationState running(Rotation rotation) {
        return new RotationState(rotation, Standing.RUNNING);
    }

    private void show(AccountRow row, Account before, Ended ended, ActivityLog.Work entry) {
        var id = row.id();
        ended.last.ifPresent(state -> latest.put(id, state));
        ended.held.ifPresent(key -> hold(id, key));
        if (ended.held.isEmpty() && ended.last.filter(Rotating::hasNoNeedOfKey).isPresent()) {
            drop(id);
        }
        switch (ended.outcome) {
            case Outcome.Ok<Rotation>(var rotation) ->
                entry.done(messages.get("rotation.standing."
                        + ended.last
                                .map(RotationState::standing)
                                .orElse(Standing.RUNNING)
                                .id()));
            case Outcome.Failed<Rotation>(var problem) -> {
                entry.failed(problem);
                boolean inJournal = ended.last
                        .flatMap(state -> state.rotation().problem())
                        .filter(problem::equals)
                        .isPresent();
                if (!inJournal) {
                    refusals.put(id, problem);
                }
            }
        }
        ended.account.ifPresent(now -> {
            model.put(now);
            boolean other = !now.key().fingerprint().equals(before.key().fingerprint());
            if (other || ended.last.filter(state -> !state.rotation().isOpen()).isPresent()) {
                checking.check(List.of(row));
            }
        });
    }

    /** The key is in the keychain by then, or the rotation is over. */
    private static boolean hasNoNeedOfKey(RotationState state) {
        return !state.rotation().isOpen() || state.rotation().step().compareTo(RotationStep.STORE) > 0;
    }

    private void changed() {
        var standings = new HashMap<AccountId, Standing>();
        latest.forEach((id, state) -> {
            if (state.rotation().isOpen()) {
                standings.put(id, state.standing());
            }
        });
        open.set(standings);
        revision.set(revision.get() + 1);
        notice.tell(due());
    }

    /** Those of accounts that are there, and at which nobody is at work. */
    private Set<AccountId> due() {
        var now = clock.instant();
        return latest.entrySet().stream()
                .filter(entry ->
                        entry.getValue().rotation().isOpen() && entry.getValue().isDue(now))
                .map(Map.Entry::getKey)
                .filter(id -> !runs.containsKey(id) && model.find(id).isPresent())
                .collect(Collectors.toSet());
    }

    private void tellIdle() {
        if (runs.isEmpty()) {
            var waiting = List.copyOf(whenIdle);
            whenIdle.clear();
            waiting.forEach(Runnable::run);
        }
    }

    /** One call of the rotations, which blocks. */
    @FunctionalInterface
    private interface Job {
        Outcome<Rotation> run(Consumer<Rotation> listener, Cancel cancel);
    }

    /**
     * @param held a new key that could not be stored
     * @param last the account's rotation as it is now; empty when it cannot be read
     * @param account as it is now
     */
    private record Ended(
            Outcome<Rotation> outcome,
            Optional<NewKey> held,
            Optional<RotationState> last,
            Optional<Account> account) {}
}
