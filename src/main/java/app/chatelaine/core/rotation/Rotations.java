package app.chatelaine.core.rotation;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.PendingAccounts;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.Rotation.Position;
import app.chatelaine.core.rotation.Rotation.Worker;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.work.Cancel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Replaces keys of accounts so that at no moment there is none that works, but for the gap of a service that ends the old key
 * by making the new one.
 *
 * <p>What is about to happen outside is in the journal before it happens, and whoever goes on after a crash first looks what
 * became of it. All calls block.
 */
public final class Rotations {
    /** How long a rotation that ended is remembered. */
    private static final Duration KEPT = Duration.ofDays(365);

    private static final Map<RotationStep, StepWork> STEPS = new EnumMap<>(Map.of(
            RotationStep.MAKE, new MakeKey(),
            RotationStep.STORE, new StoreKey(),
            RotationStep.ACCEPT, new AcceptKey(),
            RotationStep.SWITCH, new SwitchKey(),
            RotationStep.DELIVER, new DeliverKey(),
            RotationStep.RETIRE, new RetireKey(),
            RotationStep.PROVE, new ProveDeath(),
            RotationStep.CLOSE, new CloseRotation()));

    private static final StepWork UNDO = new UndoRotation();

    private final RotationFile file;
    private final Tools tools;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private final Map<AccountId, Hand> hands = new ConcurrentHashMap<>();

    public Rotations(RotationFile file, Tools tools, InstantSource clock, RandomGenerator random) {
        this.file = file;
        this.tools = tools;
        this.clock = clock;
        this.random = random;
    }

    /** All that are open or ended within the last year, the oldest first. With its account a rotation ends, too. */
    public Outcome<List<Rotation>> read() {
        return file.read()
                .map(all -> tools.accounts()
                        .read()
                        .fold(
                                now -> all.stream()
                                        .map(rotation -> ifKnown(now.book(), rotation))
                                        .toList(),
                                problem -> all));
    }

    private static Rotation ifKnown(AccountBook book, Rotation rotation) {
        return rotation.isOpen() && !isKnown(book, rotation.account()) ? rotation.ended(Ending.LET_GO) : rotation;
    }

    private static boolean isKnown(AccountBook book, AccountId account) {
        return book.find(account).isPresent()
                || book.removed().stream().anyMatch(gone -> gone.account().id().equals(account));
    }

    /** The one that an account is in. */
    public Outcome<Optional<Rotation>> open(AccountId account) {
        return file.read().map(all -> open(all, account));
    }

    private static Optional<Rotation> open(List<Rotation> all, AccountId account) {
        return all.stream()
                .filter(rotation -> rotation.isOpen() && rotation.account().equals(account))
                .findFirst();
    }

    /** Done unless the account is in a rotation, in whose way other changes of its key would be. */
    public Outcome<Done> requireNone(Account account) {
        return open(account.id())
                .then(open ->
                        open.isEmpty() ? Outcome.done() : Outcome.failed(ProblemCode.ROTATION_OPEN, account.name()));
    }

    public Standing standing(Rotation rotation) {
        return rotation.standing(isRunning(rotation));
    }

    private boolean isRunning(Rotation rotation) {
        var worker = rotation.worker();
        return here.contains(rotation.id())
                || (worker != null && PendingAccounts.isRunningElsewhere(worker.processId(), worker.since()));
    }

    /**
     * Begins a rotation and goes as far as it goes.
     *
     * @param brought a key that a person made, which is closed in any case; null has the service make one, or waits for one
     * @param listener hears of every change once it is in the journal
     * @return how it stands when it ended or has to wait; failed where a step failed, which the journal says, too
     */
    public Outcome<Rotation> begin(
            Service service,
            Account account,
            Wishes wishes,
            @Nullable NewKey brought,
            Consumer<Rotation> listener,
            Cancel cancel) {
        var kind = brought == null ? kind(service) : RotationKind.WEB_PAGE;
        return held(announce(account, wishes, kind), brought)
                .then(rotation -> work(service, rotation, listener, cancel, work -> Outcome.done()));
    }

    /** How keys of this service are replaced, as far as its file says. */
    public static RotationKind kind(Service service) {
        return switch (service.rotation()) {
            case OVERLAP -> service.lifecycle().create() == null ? RotationKind.WEB_PAGE : RotationKind.OVERLAP;
            case REPLACE -> service.lifecycle().regenerate() == null ? RotationKind.WEB_PAGE : RotationKind.REPLACE;
            case WEB_PAGE -> RotationKind.WEB_PAGE;
        };
    }

    private Outcome<Rotation> announce(Account account, Wishes wishes, RotationKind kind) {
        var now = clock.instant();
        return tools.accounts()
                .recover()
                .then(settled -> tools.accounts().read())
                .then(book -> book.book()
                        .find(account.id())
                        .map(Outcome::ok)
                        .orElseGet(() -> Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, account.name())))
                .map(current -> new Rotation(
                        AccountId.random(random).value(),
                        current.id(),
                        current.name(),
                        current.serviceId(),
                        kind,
                        wishes,
                        KeyVersion.of(current),
                        null,
                        Position.START,
                        new Worker(ProcessHandle.current().pid(), now),
                        List.of(new RotationEvent(now, RotationStep.MAKE, What.STARTED, "", null, null))))
                .then(rotation -> file.update(all -> open(all, account.id()).isPresent()
                                ? Outcome.failed(ProblemCode.ROTATION_OPEN, account.name())
                                : Outcome.ok(with(all, rotation)))
                        .map(written -> rotation));
    }

    private List<Rotation> with(List<Rotation> all, Rotation rotation) {
        var longer = new ArrayList<>(all);
        var limit = clock.instant().minus(KEPT);
        longer.removeIf(old -> !old.isOpen() && old.lastChange().isBefore(limit));
        longer.add(rotation);
        return longer;
    }

    /**
     * Goes on with the rotation of an account.
     *
     * @param change of the wishes
     * @param brought as with {@link #begin}; in the place of one that the service did not take, too
     */
    public Outcome<Rotation> resume(
            Service service,
            Account account,
            Function<Wishes, Wishes> change,
            @Nullable NewKey brought,
            Consumer<Rotation> listener,
            Cancel cancel) {
        return held(requireOpen(account).then(this::requireFree), brought)
                .then(rotation -> work(service, rotation, listener, cancel, work -> prepare(work, change, brought)));
    }

    private static Outcome<Done> prepare(Work work, Function<Wishes, Wishes> change, @Nullable NewKey brought) {
        var rotation = work.now();
        if (brought != null
                && (!rotation.step().isBefore(RotationStep.SWITCH)
                        || rotation.position().undoing())) {
            work.hand().close();
            return Outcome.failed(ProblemCode.ROTATION_OPEN, work.account().name());
        }
        var wishes = change.apply(rotation.wishes());
        return work.log().write(old -> {
            var changed = old.wishing(wishes);
            if (wishes.grace().isZero()) {
                changed = changed.graceUntil(null);
            }
            return brought == null || changed.step() == RotationStep.MAKE
                    ? changed
                    : changed.coming(null).at(RotationStep.MAKE).begun(changed.kind() == RotationKind.REPLACE);
        });
    }

    /** Goes back to the key that the account had, while it lives. */
    public Outcome<Rotation> undo(Service service, Account account, Consumer<Rotation> listener, Cancel cancel) {
        return requireOpen(account)
                .then(rotation ->
                        tools.accounts().recover().then(settled -> work(service, rotation, listener, cancel, UNDO)));
    }

    /**
     * Lets the old key go without proof that it is dead, and takes it out of the keychain.
     *
     * @return {@code ROTATION_OPEN} while the new key is not everywhere
     */
    public Outcome<Rotation> letGo(Service service, Account account, Consumer<Rotation> listener) {
        return requireOpen(account)
                .then(rotation -> work(
                        service,
                        rotation,
                        listener,
                        new Cancel(),
                        work -> work.now().step().isBefore(RotationStep.RETIRE)
                                ? Outcome.failed(ProblemCode.ROTATION_OPEN, account.name())
                                : CloseRotation.close(work, Ending.LET_GO)));
    }

    /** A new key that could not be stored, as the only copy there is, to be closed by the caller. */
    public Optional<NewKey> unstored(AccountId account) {
        var hand = hands.remove(account);
        return hand == null ? Optional.empty() : hand.give();
    }

    /** Takes the key into the hand of the rotation, or closes it where there is none. */
    private Outcome<Rotation> held(Outcome<Rotation> rotation, @Nullable NewKey brought) {
        if (brought != null) {
            rotation.handle(
                    open -> hands.computeIfAbsent(open.account(), id -> new Hand())
                            .take(brought),
                    problem -> brought.close());
        }
        return rotation;
    }

    private Outcome<Rotation> requireFree(Rotation rotation) {
        return isRunning(rotation)
                ? Outcome.failed(ProblemCode.ROTATION_RUNNING, rotation.accountName())
                : Outcome.ok(rotation);
    }

    private Outcome<Rotation> requireOpen(Account account) {
        return open(account.id())
                .then(found -> found.map(Outcome::ok)
                        .orElseGet(() -> Outcome.failed(ProblemCode.ROTATION_NONE, account.name())));
    }

    private Outcome<Rotation> work(
            Service service, Rotation rotation, Consumer<Rotation> listener, Cancel cancel, StepWork first) {
        if (isRunning(rotation) || !here.add(rotation.id())) {
            return Outcome.failed(ProblemCode.ROTATION_RUNNING, rotation.accountName());
        }
        try {
            var log = new Logbook(file, clock, listener, rotation);
            var worker = new Worker(ProcessHandle.current().pid(), clock.instant());
            return log.write(old -> old.workedBy(worker)).then(claimed -> {
                var ended = steps(service, log, cancel, first);
                // Not when the program is torn away, whose process id tells that it is gone.
                return log.write(old -> old.workedBy(null)).then(released -> ended);
            });
        } finally {
            here.remove(rotation.id());
        }
    }

    private Outcome<Rotation> steps(Service service, Logbook log, Cancel cancel, StepWork first) {
        var hand = hands.computeIfAbsent(log.now().account(), id -> new Hand());
        var step = first;
        while (log.now().isOpen() && !log.isWaiting()) {
            if (cancel.isCancelled()) {
                return log.stopped(Problem.of(ProblemCode.CANCELLED));
            }
            StepWork next = step;
            var done = tools.accounts()
                    .read()
                    .then(now -> now.book()
                            .find(log.now().account())
                            .map(account -> next.run(new Work(tools, log, service, account, hand, cancel)))
                            .orElseGet(() -> Outcome.failed(
                                    ProblemCode.ACCOUNT_NOT_FOUND, log.now().accountName())));
            if (done instanceof Failed<Done>(var problem)) {
                return log.stopped(problem);
            }
            step = Optional.ofNullable(STEPS.get(log.now().step())).orElseThrow();
        }
        hand.close();
        return Outcome.ok(log.now());
    }
}
