package app.chatelaine.core.lifecycle;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All keys of a service that an account may see.
 *
 * @param service its name
 * @param changed accounts of whose key the listing told something new, as they are now
 * @param notKept why that could not be written
 */
public record Listing(String service, List<ListedKey> keys, List<Account> changed, Optional<Problem> notKept) {
    public Listing {
        keys = List.copyOf(keys);
        changed = List.copyOf(changed);
    }

    /** The key that a person means: by its id, else by its name or by its first characters. */
    public Outcome<ListedKey> find(String typed) {
        String wanted = typed.strip();
        var byId = matching(key -> key.id().equals(wanted));
        var found = byId.isEmpty() ? matching(key -> wanted.equals(key.name()) || wanted.equals(key.prefix())) : byId;
        return switch (found.size()) {
            case 0 -> Outcome.failed(ProblemCode.KEY_NOT_LISTED, service, wanted);
            case 1 -> Outcome.ok(found.getFirst());
            default ->
                Outcome.failed(
                        ProblemCode.KEY_AMBIGUOUS,
                        service,
                        wanted,
                        String.join(
                                ", ",
                                found.stream().map(listed -> listed.key().id()).toList()));
        };
    }

    private List<ListedKey> matching(Predicate<KeyAtService> wanted) {
        return keys.stream().filter(listed -> wanted.test(listed.key())).toList();
    }
}
