package app.chatelaine.core.scan;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.problem.Problem;
import java.util.Optional;

/**
 * What became of one key of a file.
 *
 * @param line where it stands
 * @param account that holds it now; empty when it could not be stored
 * @param added whether the account is new
 * @param removedFrom the place that it was taken out of; empty while it is still there
 * @param problem why it was not stored or not taken out
 */
public record ImportedKey(
        int line,
        Optional<Account> account,
        boolean added,
        Optional<Destination> removedFrom,
        Optional<Problem> problem) {

    static ImportedKey held(int line, Account account, boolean added) {
        return new ImportedKey(line, Optional.of(account), added, Optional.empty(), Optional.empty());
    }

    static ImportedKey failed(int line, Problem problem) {
        return new ImportedKey(line, Optional.empty(), false, Optional.empty(), Optional.of(problem));
    }

    ImportedKey with(Problem whyItStays) {
        return new ImportedKey(line, account, added, Optional.empty(), Optional.of(whyItStays));
    }

    ImportedKey removedFrom(Destination place) {
        return new ImportedKey(line, account, added, Optional.of(place), Optional.empty());
    }
}
