package app.chatelaine.core.account;

import app.chatelaine.core.destination.Placement;
import app.chatelaine.core.destination.Placement.Slot;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Accounts between their removal and the moment when their key is deleted.
 *
 * <p>One process may bring an account back while another one deletes its key. So both decide while nobody else can write
 * the book. Before that they ask the keychain once, as it may wait for a person, and the book must not wait with it.
 */
final class RemovedAccounts {
    /** Nobody leaves a window open for longer with a removal in mind that was a slip. */
    static final Duration UNDOABLE = Duration.ofDays(7);

    private final AccountFile file;
    private final SecretStore store;

    RemovedAccounts(AccountFile file, SecretStore store) {
        this.file = file;
        this.store = store;
    }

    Outcome<Account> remove(AccountId id, Instant now) {
        return file.update(book -> book.find(id)
                        .map(account -> Outcome.ok(book.without(id).withRemoved(list -> {
                            list.add(new RemovedAccount(account, now));
                            return list;
                        })))
                        .orElseGet(() -> Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, id.value())))
                .map(book -> find(book, id).orElseThrow());
    }

    /** What was removed before then. */
    Outcome<List<AccountId>> before(Instant then) {
        return file.read()
                .map(now -> now.book().removed().stream()
                        .filter(gone -> gone.at().isBefore(then))
                        .map(gone -> gone.account().id())
                        .toList());
    }

    /** A keychain that cannot be asked proves nothing about the key, so the account comes back all the same. */
    Outcome<Account> restore(AccountId id) {
        Optional<Problem> before = look(id);
        if (before.filter(RemovedAccounts::isMissing).isPresent()) {
            return Outcome.failed(before.get());
        }
        return file.update(book -> find(book, id)
                        .map(account -> {
                            // A process that died while it deleted the key left the account as removed.
                            var gone = before.isPresent()
                                    ? Optional.<Problem>empty()
                                    : look(id).filter(RemovedAccounts::isMissing);
                            return gone.<Outcome<AccountBook>>map(Outcome::failed)
                                    .orElseGet(() -> broughtBack(without(book, id), account));
                        })
                        .orElseGet(() -> Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, id.value())))
                .map(book -> book.find(id).orElseThrow());
    }

    private static Outcome<AccountBook> broughtBack(AccountBook book, Account account) {
        return book.holder(account.key().fingerprint())
                .<Outcome<AccountBook>>map(holder -> Outcome.failed(ProblemCode.SECRET_DUPLICATE, holder.name()))
                .orElseGet(() -> book.add(account));
    }

    /** Deletes the key of an account that is still removed; where that fails it stays removed. */
    Outcome<Done> purge(AccountId id) {
        return file.read().then(now -> {
            if (find(now.book(), id).isEmpty()) {
                return Outcome.done();
            }
            var silent = look(id).filter(problem -> !isMissing(problem));
            return silent.isPresent()
                    ? Outcome.failed(silent.get())
                    : file.update(book -> purge(book, id)).map(book -> Done.DONE);
        });
    }

    private Outcome<AccountBook> purge(AccountBook book, AccountId id) {
        return find(book, id)
                .map(account -> deleteKeys(account)
                        .then(done -> deleteWaysBack(account))
                        .map(done -> without(book, id)))
                .orElseGet(() -> Outcome.ok(book));
    }

    private Outcome<Done> deleteKeys(Account account) {
        Outcome<Done> result = Outcome.done();
        for (var slot : SecretRef.Slot.values()) {
            result = result.then(done -> store.delete(KeySlots.ref(account, slot)));
        }
        return result;
    }

    /** They hold keys, too: what lay at the account's destinations before. */
    private Outcome<Done> deleteWaysBack(Account account) {
        Outcome<Done> result = Outcome.done();
        for (Placement placement : account.placements()) {
            for (Slot slot : Slot.values()) {
                result = result.then(
                        done -> store.delete(placement.wayBack(account.id().value(), slot)));
            }
        }
        return result;
    }

    /** Why the key cannot be read; empty when it can. */
    private Optional<Problem> look(AccountId id) {
        return switch (store.read(SecretRef.currentKey(id.value()))) {
            case Ok<Secret>(var key) -> {
                key.close();
                yield Optional.empty();
            }
            case Failed<Secret>(var problem) -> Optional.of(problem);
        };
    }

    private static boolean isMissing(Problem problem) {
        return problem.code() == ProblemCode.KEYCHAIN_ENTRY_MISSING;
    }

    private static Optional<Account> find(AccountBook book, AccountId id) {
        return book.removed().stream()
                .map(RemovedAccount::account)
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    private static AccountBook without(AccountBook book, AccountId id) {
        return book.withRemoved(list -> {
            list.removeIf(gone -> gone.account().id().equals(id));
            return list;
        });
    }
}
