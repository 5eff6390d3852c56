package app.chatelaine.core.lifecycle;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.creation.KeyCreator;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.work.Cancel;
import java.util.List;
import java.util.Optional;

/**
 * Makes a key and, when the answer is lost, finds out by listing whether there is a new one. It is never made a second time,
 * and a new key is only named: it might be somebody else's of the same moment.
 */
public final class ListingKeyCreator implements KeyCreator {
    private final KeyCreator creator;
    private final MadeKeys keys;

    public ListingKeyCreator(KeyCreator creator, ServiceKeys keys) {
        this.creator = creator;
        this.keys = new MadeKeys(keys);
    }

    /**
     * As {@link KeyCreator#create}.
     *
     * @return {@code KEY_MADE_WITHOUT_SECRET} when the answer was lost and the listing has a new key, {@code KEY_NOT_MADE} when
     *     it has none
     */
    @Override
    public Outcome<CreatedKey> create(Service service, Account account, Secret key, Cancel cancel) {
        // Who may not list may still create, so a listing that fails stops nothing; then a lost answer stays
        // unexplained.
        Optional<List<String>> before = keys.ids(service, account, key, cancel);
        return switch (creator.create(service, account, key, cancel)) {
            case Failed<CreatedKey>(var problem)
            when problem.code() == ProblemCode.SERVICE_ANSWER_UNREADABLE && before.isPresent() ->
                Outcome.failed(explained(service, account, key, before.get(), problem));
            case Outcome<CreatedKey> known -> known;
        };
    }

    private Problem explained(Service service, Account account, Secret key, List<String> before, Problem problem) {
        Optional<List<String>> added = keys.since(before, service, account, key);
        if (added.isEmpty()) {
            return problem;
        }
        return added.get().isEmpty()
                ? Problem.of(
                        ProblemCode.KEY_NOT_MADE,
                        service.name(),
                        problem.details().getLast())
                : Problem.of(ProblemCode.KEY_MADE_WITHOUT_SECRET, service.name(), String.join(", ", added.get()));
    }
}
