package app.chatelaine.core.account;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All accounts at one moment; it never changes, changing it gives another one.
 *
 * @param accounts in the order they were added
 * @param pending accounts whose key is on its way into the keychain; see {@link Accounts}
 * @param removed accounts that were removed and can be brought back until their key is deleted
 */
public record AccountBook(List<Account> accounts, List<PendingAccount> pending, List<RemovedAccount> removed) {
    public static final AccountBook EMPTY = new AccountBook(List.of(), List.of(), List.of());

    public AccountBook {
        accounts = List.copyOf(accounts);
        pending = List.copyOf(pending);
        removed = List.copyOf(removed);
    }

    public Optional<Account> find(AccountId id) {
        return accounts.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** Whose key has this fingerprint. */
    Optional<Account> holder(String fingerprint) {
        return accounts.stream()
                .filter(account -> account.key().fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** Adds {@code account}; {@code NAME_TAKEN} when its service has one of that name. */
    public Outcome<AccountBook> add(Account account) {
        return requireFreeName(account).map(free -> withAccounts(append(accounts, account)));
    }

    /** Puts {@code account} in the place of the one with its id. */
    public Outcome<AccountBook> replace(Account account) {
        if (find(account.id()).isEmpty()) {
            return Outcome.failed(ProblemCode.ACCOUNT_NOT_FOUND, account.name());
        }
        return requireFreeName(account)
                .map(free -> withAccounts(accounts.stream()
                        .map(a -> a.id().equals(account.id()) ? account : a)
                        .toList()));
    }

    public AccountBook withAccounts(List<Account> newAccounts) {
        return new AccountBook(newAccounts, pending, removed);
    }

    public AccountBook without(AccountId id) {
        return withAccounts(accounts.stream().filter(a -> !a.id().equals(id)).toList());
    }

    public AccountBook withPending(UnaryOperator<List<PendingAccount>> change) {
        return new AccountBook(accounts, change.apply(new ArrayList<>(pending)), removed);
    }

    public AccountBook withRemoved(UnaryOperator<List<RemovedAccount>> change) {
        return new AccountBook(accounts, pending, change.apply(new ArrayList<>(removed)));
    }

    /** Whether another account of the same service has this name, in any case of letters. */
    public boolean isNameTaken(String serviceId, String name, AccountId butNot) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return accounts.stream()
                .filter(a -> !a.id().equals(butNot) && a.serviceId().equals(serviceId))
                .anyMatch(a -> a.name().strip().toLowerCase(Locale.ROOT).equals(wanted));
    }

    private Outcome<AccountBook> requireFreeName(Account account) {
        if (account.name().isBlank()) {
            return Outcome.failed(ProblemCode.NAME_MISSING);
        }
        return isNameTaken(account.serviceId(), account.name(), account.id())
                ? Outcome.failed(ProblemCode.NAME_TAKEN, account.name(), account.serviceId())
                : Outcome.ok(this);
    }

    private static <T> List<T> append(List<T> list, T item) {
        var longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}
