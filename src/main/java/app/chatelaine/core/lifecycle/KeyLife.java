package app.chatelaine.core.lifecycle;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.Accounts;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists, changes and renews the keys of a service with the key of one account. Blocks. */
public final class KeyLife {
    private final Accounts accounts;
    private final ServiceKeys keys;
    private final ProofOfDeath proof;

    public KeyLife(Accounts accounts, ServiceKeys keys, ProofOfDeath proof) {
        this.accounts = accounts;
        this.keys = keys;
        this.proof = proof;
    }

    /** All keys that {@code account} may see; what is told of keys that are held here goes to their accounts. */
    public Outcome<Listing> list(Service service, Account account, Cancel cancel) {
        return withKey(
                account,
                key -> keys.list(service, account, key, cancel)
                        .then(found -> holders(service, account, key, found))
                        .map(holders -> listing(service, account, holders)));
    }

    private Listing listing(Service service, Account account, KeyHolders holders) {
        var heard = accounts.hear(holders.told());
        return new Listing(
                service.name(),
                holders.all(account),
                heard.fold(changed -> changed, problem -> List.of()),
                heard.fold(changed -> Optional.<Problem>empty(), Optional::of));
    }

    private Outcome<KeyHolders> holders(Service service, Account asking, Secret key, List<KeyAtService> found) {
        return accounts.read().map(now -> {
            var holders = new KeyHolders(service, found);
            holders.look(asking, key);
            holders.lookForOnly(asking);
            now.book().accounts().stream()
                    .filter(other -> !other.id().equals(asking.id()) && isBeside(service, asking, other))
                    .forEach(other -> look(holders, other));
            return holders;
        });
    }

    private static boolean isBeside(Service service, Account asking, Account other) {
        return other.serviceId().equals(service.id()) && address(service, other).equals(address(service, asking));
    }

    private static Optional<String> address(Service service, Account account) {
        return service.address(account.url(), account.environment(), account.fields());
    }

    /** A key that the keychain does not give now is not looked at; that its account holds a listed key stays untold. */
    private void look(KeyHolders holders, Account account) {
        if (!holders.needsKeys()) {
            holders.look(account);
            return;
        }
        accounts.key(account)
                .handle(
                        key -> {
                            try (key) {
                                holders.look(account, key);
                            }
                        },
                        problem -> holders.look(account));
    }

    /**
     * Changes the key {@code target} of a listing, as it is now. The call is sent once; where its answer is lost or the vendor
     * does not confirm it, the listing and then the key itself tell what became of it.
     *
     * @return {@code KEY_NOT_CHANGED} when it is seen that nothing was done, {@code SERVICE_OUTCOME_UNKNOWN} when nobody says
     */
    public Outcome<Changed> change(
            Service service, Account account, KeyChange change, ListedKey target, Cancel cancel) {
        return withKey(
                account, key -> new KeyChangeRun(keys, proof, service, account, key, change, target).run(cancel));
    }

    /**
     * Ends a key that the account had, with the one that it has; as {@link #change} with {@code REVOKE}.
     *
     * @param former the account as it was with {@code formerKey}
     * @return {@code KEY_NOT_LISTED} when the listing does not tell which one it is
     */
    public Outcome<Changed> retire(Service service, Account account, Account former, Secret formerKey, Cancel cancel) {
        return withKey(
                account,
                key -> keys.list(service, account, key, cancel).then(found -> {
                    var holders = new KeyHolders(service, found);
                    holders.look(former, formerKey);
                    holders.look(account, key);
                    return holders.onlyOf(former)
                            .map(target -> new KeyChangeRun(
                                            keys, proof, service, account, key, KeyChange.REVOKE, target)
                                    .run(cancel))
                            .orElseGet(() -> Outcome.failed(
                                    ProblemCode.KEY_NOT_LISTED,
                                    service.name(),
                                    former.key().masked()));
                }));
    }

    /**
     * Gives the account's own key a new secret; {@link Accounts#replaceKey} takes it from there. Before that the keychain and
     * the account book are tried.
     *
     * @return the only copy, to be closed by the caller; {@code KEY_NOT_CHANGED} when the answer was lost and the old secret
     *     still works, {@code NEW_SECRET_LOST} when it does not
     */
    public Outcome<CreatedKey> renew(Service service, Account account, Cancel cancel) {
        return accounts.prepareToReplace(account).then(old -> {
            try (old) {
                return switch (keys.regenerate(service, account, old, cancel)) {
                    case Failed<CreatedKey>(var problem)
                    when problem.code() == ProblemCode.SERVICE_OUTCOME_UNKNOWN ->
                        Outcome.failed(whatBecameOf(service, account, old, problem));
                    case Outcome<CreatedKey> known -> known;
                };
            }
        });
    }

    private Problem whatBecameOf(Service service, Account account, Secret old, Problem unknown) {
        // Not the caller's: whoever stops waiting for the answer must still hear what became of the key.
        var seen = proof.look(service, account, old, new Cancel());
        return switch (seen.life()) {
            case ALIVE -> Problem.of(ProblemCode.KEY_NOT_CHANGED, service.name(), account.name(), seen.evidence());
            case DEAD -> Problem.of(ProblemCode.NEW_SECRET_LOST, service.name(), account.name());
            case UNKNOWN -> unknown;
        };
    }

    private <T> Outcome<T> withKey(Account account, Function<Secret, Outcome<T>> work) {
        return accounts.key(account).then(key -> {
            try (key) {
                return work.apply(key);
            }
        });
    }
}
