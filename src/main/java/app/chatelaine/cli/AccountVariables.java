package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.Variable;
import app.chatelaine.core.delivery.Variables;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.wiring.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * An account and the variables for programs of its service, the key first.
 *
 * @param variables at least one
 */
record AccountVariables(Account account, List<Variable> variables) {

    /** Opens the keychain for each; the first that fails ends it. */
    static Outcome<List<AccountVariables>> of(Program program, List<Account> accounts) {
        Outcome<List<AccountVariables>> result = Outcome.ok(new ArrayList<>());
        for (Account account : accounts) {
            result = result.then(list -> of(program, account).map(more -> {
                list.add(more);
                return list;
            }));
        }
        return result;
    }

    private static Outcome<AccountVariables> of(Program program, Account account) {
        return ServiceFinder.find(program.catalogue(), account.serviceId())
                .then(service -> program.accounts().key(account).then(key -> {
                    try (key) {
                        return Variables.of(service, account, key)
                                .map(variables -> new AccountVariables(account, variables));
                    }
                }));
    }

    String key() {
        return variables.getFirst().value();
    }
}
