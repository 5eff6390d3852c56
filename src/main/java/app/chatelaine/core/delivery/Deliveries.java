package app.chatelaine.core.delivery;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountFile;
import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.account.PendingAccounts;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.destination.Destination.DotEnv;
import app.chatelaine.core.destination.Destination.KeyringEntry;
import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.destination.Placement.Delivered;
import app.chatelaine.core.destination.Placement.Pending;
import app.chatelaine.core.destination.Placement.Slot;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Puts keys where programs look for them, and takes that back.
 *
 * <p>A writing is announced in the account book; what lay there goes into the keychain; the place is replaced as a whole and
 * read back; the account book says that it was done. {@link #recover} makes good what a crash left in between, so that each
 * place holds the old or the new, and the book says which.
 */
public final class Deliveries {
    private final AccountFile file;
    private final WaysBack waysBack;
    private final Fingerprinter fingerprinter;
    private final Places places;
    private final Drift drift;
    private final GitGuard git;
    private final InstantSource clock;

    public Deliveries(
            AccountFile file,
            WaysBack waysBack,
            Fingerprinter fingerprinter,
            Places places,
            GitGuard git,
            InstantSource clock) {
        this.file = file;
        this.waysBack = waysBack;
        this.fingerprinter = fingerprinter;
        this.places = places;
        this.drift = new Drift(fingerprinter, places);
        this.git = git;
        this.clock = clock;
    }

    /** Thinks a writing through: reads what is there and changes nothing. */
    public Outcome<Plan> plan(Service service, Account account, Placement placement, Secret key) {
        var destination = placement.destination();
        return variables(service, account, placement, key)
                .then(variables -> fingerprinter
                        .fingerprint(key)
                        .then(print -> places.read(destination)
                                .then(before -> Content.with(destination, before, variables)
                                        .map(after -> new Plan(
                                                account,
                                                placement,
                                                print.hex(),
                                                before,
                                                after,
                                                new Preview(service.keyShape())
                                                        .changes(destination, before, after, variables))))));
    }

    private static Outcome<List<Variable>> variables(
            Service service, Account account, Placement placement, Secret key) {
        var variables = new ArrayList<Variable>();
        if (!(placement.destination() instanceof DotEnv env)) {
            return Outcome.ok(List.of(new Variable(service.name(), key.reveal())));
        }
        variables.add(new Variable(env.variable(), key.reveal()));
        return placement.allVariables()
                ? Variables.of(service, account, key).map(all -> {
                    variables.addAll(all.subList(1, all.size()));
                    return variables;
                })
                : Outcome.ok(variables);
    }

    /** Done when git will not publish what is written there; else why it might. */
    public Outcome<Done> guard(Destination destination) {
        if (destination instanceof KeyringEntry) {
            return Outcome.done();
        }
        String path = destination.target();
        return git.look(path).then(standing -> switch (standing.kind()) {
            case OUTSIDE, IGNORED -> Outcome.done();
            case TRACKED -> Outcome.failed(ProblemCode.GIT_TRACKED, path);
            case UNPROTECTED -> Outcome.failed(ProblemCode.GIT_UNPROTECTED, path, standing.ignoreLine());
        });
    }

    /** Makes git ignore the destination, if it lies in a work tree and git does not yet. */
    public Outcome<Done> ignore(Destination destination) {
        return guard(destination)
                .fold(
                        Outcome::ok,
                        problem -> problem.code() == ProblemCode.GIT_UNPROTECTED
                                ? git.ignore(destination.target())
                                : Outcome.failed(problem));
    }

    /**
     * Names the variable in the {@code .env.example} beside, without a value; where it is named, all stays.
     *
     * @return the example
     */
    public Outcome<DotEnv> mention(DotEnv env) {
        String folder = env.path()
                .substring(0, env.path().length() - fileName(env.path()).length());
        var example = new DotEnv(folder + ".env.example", env.variable());
        return places.read(example)
                .then(old -> {
                    byte[] before = old.orElse(new byte[0]);
                    byte[] after = DotEnvFile.mention(before, env.variable());
                    return Arrays.equals(before, after)
                            ? Outcome.done()
                            : places.replace(example, old, Optional.of(after));
                })
                .map(done -> example);
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Whether the destination's repository ever stored {@code key}, which everybody has then who has a copy of it. */
    public Outcome<GitGuard.Exposure> exposure(Destination destination, Secret key) {
        return destination instanceof KeyringEntry
                ? Outcome.ok(GitGuard.Exposure.NOWHERE)
                : git.search(destination.target(), key);
    }

    /**
     * Writes what was planned, and remembers it with the account.
     *
     * @return the account as it is then; {@code DESTINATION_CHANGED} when something else lies there since it was planned,
     *     {@code GIT_TRACKED} and {@code GIT_UNPROTECTED} when git would publish it
     */
    public synchronized Outcome<Account> deliver(Plan plan) {
        var destination = plan.placement().destination();
        var id = plan.account().id();
        return guard(destination).then(safe -> {
            if (plan.changesNothing()) {
                return remember(
                        id, plan.placement(), old -> old.found(new Delivered(plan.fingerprint(), clock.instant())));
            }
            return announce(plan).then(announced -> write(announced, plan));
        });
    }

    private Outcome<Account> announce(Plan plan) {
        var destination = plan.placement().destination();
        return settle(plan.account().id(), destination)
                .then(settled -> remember(plan.account().id(), plan.placement(), old -> {
                    var slot = old.undo() == null ? Slot.A : old.undo().slot().other();
                    return old.announce(new Pending(
                            plan.fingerprint(),
                            clock.instant(),
                            ProcessHandle.current().pid(),
                            slot));
                }));
    }

    private Outcome<Account> write(Account account, Plan plan) {
        var destination = plan.placement().destination();
        var placement = account.placement(destination).orElseThrow();
        var pending = placement.pending();
        if (pending == null) {
            return Outcome.failed(ProblemCode.DESTINATION_BUSY, destination.target());
        }
        return waysBack.keep(account, placement, pending.slot(), WayBack.of(pending.at(), plan.before(), plan.after()))
                .then(kept -> places.replace(destination, plan.before(), Optional.of(plan.after())))
                .then(written -> remember(account.id(), placement, old -> old.confirm(pending)))
                .fold(
                        confirmed -> {
                            waysBack.forget(account, placement, pending.slot().other());
                            return Outcome.ok(confirmed);
                        },
                        problem -> settle(account.id(), destination)
                                .fold(settled -> Outcome.failed(problem), unsettled -> Outcome.failed(problem)));
    }

    /**
     * Brings back what lay there before the last writing. One that was cut off is completed by asking again.
     *
     * @return the account as it is then; {@code NOTHING_TO_UNDO} when there is no way back, {@code DESTINATION_CHANGED} when
     *     something else was written there since
     */
    public synchronized Outcome<Account> undo(Account asked, Destination destination) {
        return settle(asked.id(), destination).then(account -> {
            var known = account.placement(destination);
            var undo = known.map(Placement::undo).orElse(null);
            if (known.isEmpty() || undo == null) {
                return Outcome.failed(ProblemCode.NOTHING_TO_UNDO, destination.target());
            }
            var placement = known.get();
            return waysBack.find(account, placement, undo.slot())
                    .then(way -> places.read(destination).then(now -> takeBack(destination, way, now)))
                    .then(done -> change(account.id(), old -> {
                        var before = placement.undone(undo);
                        return before.last() == null ? old.without(destination) : old.with(before);
                    }))
                    .map(changed -> {
                        waysBack.forget(account, placement, undo.slot());
                        return changed;
                    });
        });
    }

    private Outcome<Done> takeBack(Destination destination, WayBack way, Optional<byte[]> now) {
        if (way.endsAt(now)) {
            return Outcome.done();
        }
        return now.isPresent() && way.startsAt(now)
                ? places.replace(destination, now, way.from(now.get()))
                : Outcome.failed(ProblemCode.DESTINATION_CHANGED, destination.target());
    }

    /** The account no longer lies there, for all that we know; what is there stays. */
    public synchronized Outcome<Account> forget(Account asked, Destination destination) {
        return settle(asked.id(), destination).then(account -> {
            var placement = account.placement(destination);
            if (placement.isEmpty()) {
                return Outcome.failed(ProblemCode.DESTINATION_UNKNOWN, destination.target());
            }
            return change(account.id(), old -> old.without(destination)).map(changed -> {
                for (Slot slot : Slot.values()) {
                    waysBack.forget(account, placement.get(), slot);
                }
                return changed;
            });
        });
    }

    /** What programs would find there now. */
    public DestinationState state(Account account, Destination destination) {
        return drift.look(account, destination);
    }

    /** What programs would find now at every destination of the accounts. */
    public Outcome<Map<AccountId, Map<Destination, DestinationState>>> states(List<Account> accounts) {
        return drift.look(accounts);
    }

    /** Settles all that was begun by a program that is gone; what cannot be settled now stays for the next time. */
    public synchronized Outcome<Done> recover() {
        return file.read().then(now -> {
            Outcome<Done> result = Outcome.done();
            for (Account account : now.book().accounts()) {
                for (Placement placement : account.placements()) {
                    if (placement.pending() != null && !isBusy(placement.pending())) {
                        var settled = settle(account.id(), placement.destination());
                        result = result.then(done -> settled.map(all -> Done.DONE));
                    }
                }
            }
            return result;
        });
    }

    /**
     * Finds out what became of a writing that began and was not confirmed.
     *
     * @return the account as it is then; {@code DESTINATION_BUSY} while another program is at work there
     */
    private Outcome<Account> settle(AccountId id, Destination destination) {
        return file.read()
                .then(now -> now.book()
                        .find(id)
                        .map(account -> account.placement(destination)
                                .filter(placement -> placement.pending() != null)
                                .map(placement -> settle(account, placement))
                                .orElseGet(() -> Outcome.ok(account)))
                        .orElseGet(() -> Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, id.value())));
    }

    private Outcome<Account> settle(Account account, Placement placement) {
        var pending = placement.pending();
        var destination = placement.destination();
        if (pending == null) {
            return Outcome.ok(account);
        }
        if (isBusy(pending)) {
            return Outcome.failed(ProblemCode.DESTINATION_BUSY, destination.target());
        }
        return places.tidy(destination)
                .then(tidy -> places.read(destination))
                .then(now -> waysBack.isWritten(account, placement, pending, now))
                .then(written -> {
                    if (written) {
                        return remember(account.id(), placement, old -> old.confirm(pending));
                    }
                    waysBack.forget(account, placement, pending.slot());
                    return change(account.id(), old -> withdrawn(old, placement));
                });
    }

    /** A destination where nothing ever arrived is none. */
    private static Account withdrawn(Account account, Placement placement) {
        return placement.last() == null && placement.undo() == null
                ? account.without(placement.destination())
                : account.with(placement.withdraw());
    }

    private static boolean isBusy(Pending pending) {
        return PendingAccounts.isRunningElsewhere(pending.processId(), pending.at());
    }

    private Outcome<Account> remember(AccountId id, Placement placement, UnaryOperator<Placement> change) {
        return change(id, account -> {
            var old = account.placement(placement.destination())
                    .map(known -> new Placement(
                            known.destination(), placement.allVariables(), known.last(), known.undo(), known.pending()))
                    .orElse(placement);
            return account.with(change.apply(old));
        });
    }

    private Outcome<Account> change(AccountId id, UnaryOperator<Account> change) {
        return file.update(book -> book.find(id)
                        .map(account -> book.replace(change.apply(account)))
                        .orElseGet(() -> Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, id.value())))
                .map(book -> book.find(id).orElseThrow());
    }
}
