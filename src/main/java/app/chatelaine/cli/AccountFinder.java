package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.account.AccountBook;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds accounts by what a person types: the name, {@code SERVICE/NAME}, or the id. */
record AccountFinder(AccountBook book) {

    Outcome<Account> find(String typed) {
        var byId = matching(a -> a.id().value().equals(typed));
        if (!byId.isEmpty()) {
            return Outcome.ok(byId.getFirst());
        }
        String wanted = normal(typed);
        var found =
                matching(a -> normal(a.name()).equals(wanted) || qualified(a).equals(wanted));
        return switch (found.size()) {
            case 0 -> Outcome.failed(unknown(typed));
            case 1 -> Outcome.ok(found.getFirst());
            default -> Outcome.failed(ProblemCode.NAME_AMBIGUOUS, typed, candidates(found));
        };
    }

    private Problem unknown(String typed) {
        var names = book.accounts().stream().map(Account::name).toList();
        return Likeness.closest(typed.strip(), names)
                .map(meant -> Problem.of(ProblemCode.ACCOUNT_MISTYPED, typed, meant))
                .orElseGet(() -> Problem.of(ProblemCode.ACCOUNT_NOT_FOUND, typed));
    }

    /** All of them, or the first problem; all accounts there are when none was typed. */
    Outcome<List<Account>> findAll(List<String> typed) {
        if (typed.isEmpty()) {
            return Outcome.ok(book.accounts());
        }
        Outcome<List<Account>> result = Outcome.ok(new ArrayList<>());
        for (String name : typed) {
            result = result.then(list -> find(name).map(account -> {
                if (!list.contains(account)) {
                    list.add(account);
                }
                return list;
            }));
        }
        return result;
    }

    private List<Account> matching(Predicate<Account> wanted) {
        return book.accounts().stream().filter(wanted).toList();
    }

    private static String candidates(List<Account> found) {
        return found.stream().map(a -> a.serviceId() + "/" + a.name()).collect(Collectors.joining(", "));
    }

    private static String qualified(Account account) {
        return account.serviceId() + "/" + normal(account.name());
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
