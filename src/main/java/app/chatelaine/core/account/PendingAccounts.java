package app.chatelaine.core.account;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import java.util.function.LongPredicate;

/**
 * Makes good what a crash left between announcing an account and adding it: a key that is in the keychain gets its account,
 * an announcement without a key is dropped, and where the keychain cannot be asked everything stays for the next time.
 */
public final class PendingAccounts {
    private final AccountFile file;
    private final SecretStore store;
    private final Fingerprinter fingerprinter;
    private final LongPredicate isRunning;

    /** @param isRunning whether another process with this id is alive; its announcements are left alone */
    public PendingAccounts(AccountFile file, SecretStore store, Fingerprinter fingerprinter, LongPredicate isRunning) {
        this.file = file;
        this.store = store;
        this.fingerprinter = fingerprinter;
        this.isRunning = isRunning;
    }

    /** Recovers all it can; done when nothing is left pending but what other processes are at work on. */
    public Outcome<Done> recover() {
        return file.read().then(now -> {
            Outcome<Done> result = Outcome.done();
            for (PendingAccount pending : now.book().pending()) {
                if (!isRunning.test(pending.processId())) {
                    result = result.then(done -> recover(pending.account()));
                }
            }
            return result;
        });
    }

    private Outcome<Done> recover(Account account) {
        return switch (store.read(SecretRef.currentKey(account.id().value()))) {
            case Ok<Secret>(var secret) -> {
                try (secret) {
                    // The entry's id is random, so what lies there is this account's key, whatever was announced.
                    yield fingerprinter
                            .fingerprint(secret)
                            .map(print -> account.withKey(account.key().withFingerprint(print.hex())))
                            .then(found -> complete(file, found).map(done -> Done.DONE));
                }
            }
            case Failed<Secret>(var problem)
            when problem.code() == ProblemCode.KEYCHAIN_ENTRY_MISSING ->
                drop(file, account).map(done -> Done.DONE);
            case Failed<Secret>(var problem) -> Outcome.failed(problem);
        };
    }

    /** Turns the announcement into an account; a name taken meanwhile gets a number behind it. */
    static Outcome<Account> complete(AccountFile file, Account account) {
        return file.update(book -> {
                    var rest = withoutPending(book, account);
                    return rest.find(account.id()).isPresent()
                            ? Outcome.ok(rest)
                            : rest.add(freelyNamed(rest, account));
                })
                .map(book -> book.find(account.id()).orElseThrow());
    }

    static Outcome<AccountBook> drop(AccountFile file, Account account) {
        return file.update(book -> Outcome.ok(withoutPending(book, account)));
    }

    private static AccountBook withoutPending(AccountBook book, Account account) {
        return book.withPending(list -> {
            list.removeIf(p -> p.account().id().equals(account.id()));
            return list;
        });
    }

    private static Account freelyNamed(AccountBook book, Account account) {
        String name = account.name();
        for (int number = 2; book.isNameTaken(account.serviceId(), name, account.id()); number++) {
            name = account.name() + " (" + number + ")";
        }
        return new Account(
                account.id(),
                account.serviceId(),
                name,
                account.environment(),
                account.url(),
                account.fields(),
                account.tags(),
                account.notes(),
                account.key(),
                account.limits());
    }
}
