package app.chatelaine.core.account;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretRef.Slot;
import app.chatelaine.core.secret.SecretStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Puts a new key in the place of an account's old one, so that a crash loses neither: the new facts are announced, the key is
 * stored beside the old one, then over it, then the account is changed.
 *
 * <p>A pending account whose id is that of an account in the book, or of a removed one, is such a replacement.
 */
final class ReplacedKeys {
    private final AccountFile file;
    private final SecretStore store;
    private final Fingerprinter fingerprinter;
    private final Predicate<PendingAccount> isRunning;

    ReplacedKeys(
            AccountFile file, SecretStore store, Fingerprinter fingerprinter, Predicate<PendingAccount> isRunning) {
        this.file = file;
        this.store = store;
        this.fingerprinter = fingerprinter;
        this.isRunning = isRunning;
    }

    static boolean isReplacement(AccountBook book, PendingAccount pending) {
        AccountId id = pending.account().id();
        return book.find(id).isPresent()
                || book.removed().stream().anyMatch(gone -> gone.account().id().equals(id));
    }

    /**
     * @param changed the account with the new key's facts and fields
     * @param secret the new key
     */
    Outcome<Account> replace(Account changed, String label, Secret secret, Instant now) {
        return file.update(book -> announce(book, changed, now)).then(book -> switch (store.write(
                slot(changed, Slot.PENDING), label, secret)) {
            case Ok<Done> stored -> moveIn(changed, label, secret);
            case Failed<Done>(var problem) -> {
                // After a time-out the keychain may still store the key, so the announcement stays for the recovery.
                Outcome<?> undone = problem.code() == ProblemCode.KEYCHAIN_TIMEOUT ? Outcome.done() : withdraw(changed);
                yield undone.fold(done -> Outcome.failed(problem), alsoFailed -> Outcome.failed(problem));
            }
        });
    }

    private Outcome<AccountBook> announce(AccountBook book, Account changed, Instant now) {
        if (book.find(changed.id()).isEmpty()) {
            return Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, changed.name());
        }
        var holder = book.holder(changed.key().fingerprint());
        if (holder.isPresent()) {
            return Outcome.failed(ProblemCode.SECRET_DUPLICATE, holder.get().name());
        }
        boolean busy = book.pending().stream()
                .filter(pending -> pending.account().id().equals(changed.id()))
                .anyMatch(isRunning);
        return busy
                ? Outcome.failed(ProblemCode.ACCOUNT_PENDING, changed.name())
                : Outcome.ok(PendingAccounts.withoutPending(book, changed).withPending(list -> {
                    list.add(new PendingAccount(changed, ProcessHandle.current().pid(), now));
                    return list;
                }));
    }

    /** As {@link #replace} for a key that lies in the slot {@code PENDING} already. */
    Outcome<Account> moveIn(Account changed, String label, Instant now) {
        return file.read().then(before -> {
            var there = before.book().find(changed.id());
            return there.filter(account -> hasKeyOf(account, changed)).isPresent()
                    ? Outcome.ok(there.get())
                    : file.update(book -> announce(book, changed, now)).then(book -> settle(changed, label));
        });
    }

    private static boolean hasKeyOf(Account account, Account changed) {
        return account.key().fingerprint().equals(changed.key().fingerprint());
    }

    private Outcome<Account> moveIn(Account changed, String label, Secret secret) {
        return store.write(slot(changed, Slot.CURRENT), label, secret)
                .then(done -> store.delete(slot(changed, Slot.PENDING)))
                .then(done -> complete(changed));
    }

    /** The facts that were announced; what else was changed meanwhile stays. */
    private Outcome<Account> complete(Account changed) {
        return file.update(book -> {
                    var rest = PendingAccounts.withoutPending(book, changed);
                    return rest.find(changed.id())
                            .map(now -> rest.replace(now.withKey(changed.key()).withFields(merged(now, changed))))
                            .orElseGet(() -> Outcome.ok(rest));
                })
                .then(book -> book.find(changed.id())
                        .map(Outcome::ok)
                        .orElseGet(() -> Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, changed.name())));
    }

    private static Map<String, String> merged(Account now, Account changed) {
        var fields = new HashMap<>(now.fields());
        fields.putAll(changed.fields());
        return fields;
    }

    private Outcome<AccountBook> withdraw(Account changed) {
        return store.delete(slot(changed, Slot.PENDING))
                .then(done -> file.update(book -> Outcome.ok(PendingAccounts.withoutPending(book, changed))));
    }

    /** Makes good what a program that was killed left; {@code pending} is a replacement. */
    Outcome<Done> recover(AccountBook book, PendingAccount pending) {
        Account changed = pending.account();
        if (book.find(changed.id()).isEmpty()) {
            return withdraw(changed).map(done -> Done.DONE);
        }
        return settle(changed, label(changed)).map(done -> Done.DONE);
    }

    /** Moves in what waits; where nothing waits any more, either the key moved in, or it never arrived. */
    private Outcome<Account> settle(Account changed, String label) {
        return switch (store.read(slot(changed, Slot.PENDING))) {
            case Ok<Secret>(var secret) -> {
                try (secret) {
                    yield withFingerprint(changed, secret).then(found -> moveIn(found, label, secret));
                }
            }
            case Failed<Secret>(var problem)
            when problem.code() == ProblemCode.KEYCHAIN_ENTRY_MISSING -> afterwards(changed);
            case Failed<Secret>(var problem) -> Outcome.failed(problem);
        };
    }

    private Outcome<Account> afterwards(Account changed) {
        return store.read(slot(changed, Slot.CURRENT))
                .then(current -> {
                    try (current) {
                        return withFingerprint(changed, current);
                    }
                })
                .then(found -> hasKeyOf(found, changed)
                        ? complete(changed)
                        : withdraw(changed)
                                .then(book -> book.find(changed.id())
                                        .map(Outcome::ok)
                                        .orElseGet(
                                                () -> Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, changed.name()))));
    }

    private Outcome<Account> withFingerprint(Account account, Secret secret) {
        return fingerprinter
                .fingerprint(secret)
                .map(print -> account.withKey(account.key().withFingerprint(print.hex())));
    }

    /** For a recovery, where no catalogue is at hand. */
    private static String label(Account account) {
        return "Chatelaine: %s, %s (%s)".formatted(account.serviceId(), account.name(), account.environment());
    }

    private static SecretRef slot(Account account, Slot slot) {
        return SecretRef.of(account.id().value(), SecretRef.KEY_FIELD, slot);
    }
}
