package app.chatelaine.core.account;

import static java.util.stream.Collectors.toMap;

import app.chatelaine.core.account.KeyFacts.CreatedSource;
import app.chatelaine.core.account.KeyFacts.Told;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Fingerprint;
import app.chatelaine.core.secret.Fingerprinter;
import app.chatelaine.core.secret.KeyMask;
import app.chatelaine.core.secret.KeychainTrial;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.secret.SecretRef;
import app.chatelaine.core.secret.SecretStore;
import app.chatelaine.core.service.Service;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Changes accounts so that book and keychain never disagree for long, and no crash loses a key.
 *
 * <p>Adding writes three times: the account is announced as pending, its key goes into the keychain and is read back, the
 * account becomes a full one. {@link PendingAccounts} makes good what a crash left in between. Removing takes the account
 * out of the book first; its key is deleted by {@link #purge} when the removal can no longer be undone.
 */
public final class Accounts {
    private final AccountFile file;
    private final SecretStore store;
    private final Fingerprinter fingerprinter;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final PendingAccounts pending;
    private final RemovedAccounts removed;
    private final ReplacedKeys replaced;

    /** @param store one that reads back what it wrote */
    public Accounts(
            AccountFile file,
            SecretStore store,
            Fingerprinter fingerprinter,
            InstantSource clock,
            RandomGenerator random) {
        this.file = file;
        this.store = store;
        this.fingerprinter = fingerprinter;
        this.clock = clock;
        this.random = random;
        this.pending = new PendingAccounts(file, store, fingerprinter, PendingAccounts::isRunningElsewhere);
        this.removed = new RemovedAccounts(file, store);
        this.replaced = new ReplacedKeys(file, store, fingerprinter, PendingAccounts::isRunningElsewhere);
    }

    public Outcome<AccountFile.Snapshot> read() {
        return file.read();
    }

    /** The account that holds this very key, if there is one. */
    public Outcome<Optional<Account>> findByKey(Secret secret) {
        return fingerprinter
                .fingerprint(secret)
                .then(print -> file.read().map(now -> now.book().holder(print.hex())));
    }

    /**
     * Stores {@code secret} and adds its account. The caller closes the secret.
     *
     * @return the account, once its key was read back from the keychain; {@code SECRET_DUPLICATE} when an account has it
     */
    public Outcome<Account> add(Service service, AccountDraft draft, Secret secret) {
        if (secret.isEmpty()) {
            return Outcome.failed(ProblemCode.SECRET_EMPTY);
        }
        return AccountRules.check(service, draft)
                .then(done -> fingerprinter.fingerprint(secret))
                .map(print -> account(service, draft, secret, print))
                .then(account -> pending.announce(account, clock.instant()))
                .then(account -> store(service, account, secret));
    }

    private Account account(Service service, AccountDraft draft, Secret secret, Fingerprint print) {
        var now = clock.instant();
        var facts = new KeyFacts(
                KeyMask.of(secret, service.keyShape().prefixOf(secret.reveal())),
                print.hex(),
                now,
                store.status().kind(),
                draft.createdAt() == null ? now : draft.createdAt(),
                draft.createdAt() == null ? CreatedSource.STORED : CreatedSource.USER,
                draft.expiry());
        return new Account(
                AccountId.random(random),
                service.id(),
                draft.name().strip(),
                draft.environment(),
                draft.url(),
                draft.fields(),
                draft.tags(),
                draft.notes(),
                facts,
                draft.limits());
    }

    private Outcome<Account> store(Service service, Account account, Secret secret) {
        var ref = SecretRef.currentKey(account.id().value());
        return switch (store.write(ref, KeySlots.label(service, account), secret)) {
            case Outcome.Ok<Done> ok -> pending.complete(account);
            case Failed<Done>(var problem) -> {
                // After a time-out the keychain may still store the key, so the announcement stays for the recovery.
                boolean undecided = problem.code() == ProblemCode.KEYCHAIN_TIMEOUT;
                Outcome<?> undone = undecided ? Outcome.done() : withdraw(account, ref);
                yield undone.fold(done -> Outcome.failed(problem), alsoFailed -> Outcome.failed(problem));
            }
        };
    }

    private Outcome<AccountBook> withdraw(Account account, SecretRef ref) {
        return store.delete(ref).then(done -> pending.drop(account));
    }

    /**
     * Makes sure that a key could be stored which a service shows only once: name, address and fields fit, the book can be
     * written, and the keychain takes, gives back and deletes an entry. To be called before the service is asked.
     *
     * @param draft of the account that is to be
     * @param maker the account with whose key the service is asked
     * @return the key of {@code maker}, to be closed by the caller
     */
    public Outcome<Secret> prepareToCreate(Service service, AccountDraft draft, Account maker) {
        return AccountRules.check(service, draft)
                .then(done -> pending.requireFreeName(service.id(), draft.name()))
                .then(book -> new KeychainTrial(store, random).run())
                .then(done -> key(maker));
    }

    /**
     * Makes sure that a key could be stored in the place of the account's own. To be called before the service is asked, as
     * that ends the old one.
     *
     * @return the old key, to be closed by the caller
     */
    public Outcome<Secret> prepareToReplace(Account account) {
        return file.update(book -> book.find(account.id()).isEmpty()
                        ? Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, account.name())
                        : Outcome.ok(book))
                .then(book -> new KeychainTrial(store, random).run())
                .then(done -> key(account));
    }

    /**
     * Puts {@code secret}, which its service has just made, in the place of the account's key; the old one is gone then. It is
     * announced, stored beside the old key and read back first, so that a crash loses neither.
     *
     * @param fields of the account that came with the key
     */
    public Outcome<Account> replaceKey(Service service, Account account, Secret secret, Map<String, String> fields) {
        if (secret.isEmpty()) {
            return Outcome.failed(ProblemCode.SECRET_EMPTY);
        }
        return facts(service, account, secret, CreatedSource.SERVICE)
                .then(facts -> replaced.replace(
                        account.withKey(facts).withFields(and(account, fields)),
                        KeySlots.label(service, account),
                        secret,
                        clock.instant()));
    }

    private static Map<String, String> and(Account account, Map<String, String> fields) {
        var all = new HashMap<>(account.fields());
        all.putAll(fields);
        return all;
    }

    /**
     * What may be known of {@code secret} as the key that takes the place of the account's own, from now.
     *
     * @param source {@code SERVICE} for one that was made this moment, {@code STORED} where nobody knows when
     */
    public Outcome<KeyFacts> facts(Service service, Account account, Secret secret, CreatedSource source) {
        return fingerprinter.fingerprint(secret).map(print -> {
            var now = clock.instant();
            // A stated day was that of the old key; a span of days holds for the new one, too.
            var expiry = account.key().expiry() instanceof Expiry.At
                    ? Expiry.UNSTATED
                    : account.key().expiry();
            return new KeyFacts(
                            KeyMask.of(secret, service.keyShape().prefixOf(secret.reveal())),
                            print.hex(),
                            now,
                            store.status().kind(),
                            now,
                            source,
                            expiry)
                    .replacing(account.key(), now);
        });
    }

    /**
     * Makes the key that waits in the slot {@code PENDING} the account's own; asking again completes what was cut off. What
     * lies in {@code CURRENT} then is lost, so keep it elsewhere first.
     *
     * @param changed the account with the facts and the fields of that key
     * @return the account as it is then; when it fails, the key still waits or is the account's own
     */
    public Outcome<Account> moveIn(Service service, Account changed) {
        return replaced.moveIn(changed, KeySlots.label(service, changed), clock.instant());
    }

    /** Changes the facts of an account; its key stays as it is. */
    public Outcome<Account> edit(Service service, AccountId id, UnaryOperator<Account> change) {
        return file.update(book -> book.find(id)
                        .map(change)
                        .map(changed -> AccountRules.check(
                                        service,
                                        changed.name(),
                                        changed.environment(),
                                        changed.url(),
                                        changed.fields(),
                                        changed.limits().plainHttp())
                                .then(done -> book.replace(changed)))
                        .orElseGet(() -> Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, id.value())))
                .map(book -> book.find(id).orElseThrow());
    }

    /** Brings the name of the keychain's entry in line with the account's; for after an edit. */
    public Outcome<Done> relabel(Service service, Account account) {
        return store.relabel(SecretRef.currentKey(account.id().value()), KeySlots.label(service, account));
    }

    /**
     * Writes what services said of keys to their accounts, all in one go. An account that is gone or has another key
     * meanwhile is left as it is.
     *
     * @param told by account as it was when its service was asked
     * @return the accounts that are other than they were
     */
    public Outcome<List<Account>> hear(Map<Account, Told> told) {
        if (told.isEmpty()) {
            return Outcome.ok(List.of());
        }
        var asked =
                told.entrySet().stream().collect(toMap(entry -> entry.getKey().id(), entry -> entry));
        var changed = new ArrayList<Account>();
        return file.update(book -> {
                    var all = new ArrayList<Account>();
                    for (Account account : book.accounts()) {
                        var entry = asked.get(account.id());
                        var after = entry == null ? account : hear(account, entry.getKey(), entry.getValue());
                        all.add(after);
                        if (!after.equals(account)) {
                            changed.add(after);
                        }
                    }
                    return Outcome.ok(book.withAccounts(all));
                })
                .map(book -> List.copyOf(changed));
    }

    private static Account hear(Account now, Account asked, Told said) {
        return now.key().fingerprint().equals(asked.key().fingerprint())
                ? now.withKey(now.key().hear(said))
                : now;
    }

    /** Takes the account out of the table; its key stays in the keychain until {@link #purge}. */
    public Outcome<Account> remove(AccountId id) {
        return removed.remove(id, clock.instant());
    }

    /**
     * Brings a removed account back; it asks the keychain, and an account whose key is gone for good stays removed.
     *
     * @return {@code ACCOUNT_NOT_FOUND} when it is not removed or was deleted for good
     */
    public Outcome<Account> restore(AccountId id) {
        return removed.restore(id);
    }

    /**
     * Deletes the keys of removed accounts for good, but of none that was brought back. One whose key cannot be deleted now
     * stays for the next time.
     */
    public Outcome<Done> purge(List<AccountId> ids) {
        Outcome<Done> result = Outcome.done();
        for (AccountId id : ids) {
            result = result.then(done -> removed.purge(id));
        }
        return result;
    }

    /**
     * Makes good what a program that was killed left: an announced account whose key arrived is added, one whose key did not is
     * dropped, and the keys of accounts that were removed over {@link RemovedAccounts#UNDOABLE} ago are deleted for good.
     *
     * @return done when nothing is left but what other processes are at work on
     */
    public Outcome<Done> recover() {
        return pending.recover()
                .then(done -> removed.before(clock.instant().minus(RemovedAccounts.UNDOABLE)))
                .then(this::purge);
    }

    /** The key of an account, to be closed by the caller. */
    public Outcome<Secret> key(Account account) {
        return store.read(SecretRef.currentKey(account.id().value()));
    }
}
