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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Accounts between their announcement and the moment when their key was read back from the keychain.
 *
 * <p>What a crash or a keychain that did not answer left in between is made good: a key that is in the keychain gets its
 * account, an announcement without a key is dropped, and where the keychain cannot be asked everything stays for the next
 * time.
 */
public final class PendingAccounts {
    /** The system's clock may have been set between the start of a program and its announcement. */
    private static final Duration DOUBT = Duration.ofMinutes(1);

    private static final AccountId NOBODY = new AccountId("nobody");

    private final AccountFile file;
    private final SecretStore store;
    private final Fingerprinter fingerprinter;
    private final Predicate<PendingAccount> isRunning;
    private final ReplacedKeys replaced;

    /** @param isRunning whether another process is at work on this one; it is left alone then */
    public PendingAccounts(
            AccountFile file, SecretStore store, Fingerprinter fingerprinter, Predicate<PendingAccount> isRunning) {
        this.file = file;
        this.store = store;
        this.fingerprinter = fingerprinter;
        this.isRunning = isRunning;
        this.replaced = new ReplacedKeys(file, store, fingerprinter, isRunning);
    }

    /** Whether the process that announced it is another one and alive; a later process may have got its id. */
    public static boolean isRunningElsewhere(PendingAccount pending) {
        return isRunningElsewhere(pending.processId(), pending.since());
    }

    /** Whether the process that began something at {@code since} is another one and alive. */
    public static boolean isRunningElsewhere(long processId, Instant since) {
        return processId != ProcessHandle.current().pid()
                && ProcessHandle.of(processId)
                        .filter(ProcessHandle::isAlive)
                        .map(process -> process.info().startInstant())
                        .map(start -> start.isEmpty() || start.get().isBefore(since.plus(DOUBT)))
                        .orElse(false);
    }

    /** Recovers all it can; done when nothing is left pending but what other processes are at work on. */
    public Outcome<Done> recover() {
        return recover((book, pending) -> true);
    }

    private Outcome<Done> recover(BiPredicate<AccountBook, PendingAccount> chosen) {
        return file.read().then(now -> {
            Outcome<Done> result = Outcome.done();
            for (PendingAccount pending : now.book().pending()) {
                if (chosen.test(now.book(), pending) && !isRunning.test(pending)) {
                    result = result.then(done -> ReplacedKeys.isReplacement(now.book(), pending)
                            ? replaced.recover(now.book(), pending)
                            : recover(pending.account()));
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
                            .then(found -> complete(found).map(done -> Done.DONE));
                }
            }
            case Failed<Secret>(var problem)
            when problem.code() == ProblemCode.KEYCHAIN_ENTRY_MISSING ->
                drop(account).map(done -> Done.DONE);
            case Failed<Secret>(var problem) -> Outcome.failed(problem);
        };
    }

    /**
     * Announces {@code account}. Where its key was announced before and nobody is at work on it, this goes on with that
     * announcement, so that the keychain has one entry for the key; where another key was announced under its name, it is
     * first found out what became of that one, as of keys that are to replace others.
     *
     * @return the account as it is announced; {@code ACCOUNT_PENDING} when another process is at work on its key or name
     */
    Outcome<Account> announce(Account account, Instant now) {
        return recover((book, pending) -> ReplacedKeys.isReplacement(book, pending)
                        || (hasSameName(pending, account) && !hasSameKey(pending, account)))
                .then(done -> file.update(book -> announce(book, account, now)))
                .map(book -> book.pending().getLast().account());
    }

    private Outcome<AccountBook> announce(AccountBook book, Account account, Instant now) {
        var holder = book.holder(account.key().fingerprint());
        if (holder.isPresent()) {
            return Outcome.failed(ProblemCode.SECRET_DUPLICATE, holder.get().name());
        }
        var rival = rival(book, account);
        if (rival.isPresent()) {
            return Outcome.failed(
                    ProblemCode.ACCOUNT_PENDING, rival.get().account().name());
        }
        var announced = book.pending().stream()
                .filter(pending -> hasSameKey(pending, account))
                .findFirst()
                .map(earlier -> account.withId(earlier.account().id()))
                .orElse(account);
        return book.add(announced)
                .map(free -> withoutPending(book, announced).withPending(list -> {
                    list.add(new PendingAccount(
                            announced, ProcessHandle.current().pid(), now));
                    return list;
                }));
    }

    private Optional<PendingAccount> rival(AccountBook book, Account account) {
        return book.pending().stream()
                .filter(pending ->
                        hasSameKey(pending, account) ? isRunning.test(pending) : hasSameName(pending, account))
                .findFirst();
    }

    /**
     * Makes sure that the book can be written, that no account of the service has the name, and that none of that name is on
     * its way, once it is found out what became of those that were.
     */
    Outcome<AccountBook> requireFreeName(String serviceId, String name) {
        return recover((book, pending) -> isNamed(pending, serviceId, name))
                .then(done -> file.update(book -> {
                    if (book.isNameTaken(serviceId, name, NOBODY)) {
                        return Outcome.failed(ProblemCode.NAME_TAKEN, name, serviceId);
                    }
                    return book.pending().stream().anyMatch(pending -> isNamed(pending, serviceId, name))
                            ? Outcome.failed(ProblemCode.ACCOUNT_PENDING, name)
                            : Outcome.ok(book);
                }));
    }

    private static boolean hasSameKey(PendingAccount pending, Account account) {
        return pending.account().key().fingerprint().equals(account.key().fingerprint());
    }

    private static boolean hasSameName(PendingAccount pending, Account account) {
        return !pending.account().id().equals(account.id()) && isNamed(pending, account.serviceId(), account.name());
    }

    private static boolean isNamed(PendingAccount pending, String serviceId, String name) {
        return AccountBook.EMPTY.withAccounts(List.of(pending.account())).isNameTaken(serviceId, name, NOBODY);
    }

    /** Turns the announcement into an account; a name taken meanwhile gets a number behind it. */
    Outcome<Account> complete(Account account) {
        return file.update(book -> {
                    var rest = withoutPending(book, account);
                    return rest.find(account.id()).isPresent()
                            ? Outcome.ok(rest)
                            : rest.add(freelyNamed(rest, account));
                })
                .map(book -> book.find(account.id()).orElseThrow());
    }

    Outcome<AccountBook> drop(Account account) {
        return file.update(book -> Outcome.ok(withoutPending(book, account)));
    }

    static AccountBook withoutPending(AccountBook book, Account account) {
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
        return account.withName(name);
    }
}
