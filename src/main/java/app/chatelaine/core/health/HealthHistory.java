package app.chatelaine.core.health;

import app.chatelaine.core.account.AccountId;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The last {@value #KEPT} results of every account, oldest first, kept across restarts. */
public interface HealthHistory {
    int KEPT = 50;

    Outcome<Map<AccountId, List<CheckResult>>> read();

    /** Appends one result an account; written at once for all, so that a check of many is one write. */
    Outcome<Done> append(Map<AccountId, CheckResult> results);

    /** Forgets accounts that are gone. */
    Outcome<Done> keepOnly(Collection<AccountId> accounts);
}
