package app.chatelaine.core.delivery;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Programs;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.ServiceEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The variables under which programs of a service look for an account's key, address and fields. */
public final class Variables {
    private Variables() {}

    /** The key first; the address only where the account has one that programs would not take by themselves. */
    public static Outcome<List<Variable>> of(Service service, Account account, Secret key) {
        Programs programs = service.programs();
        if (programs.keyVariables().isEmpty()) {
            return Outcome.failed(ProblemCode.NO_VARIABLES, service.name());
        }
        var variables = new ArrayList<Variable>();
        variables.add(new Variable(programs.keyVariables().getFirst(), key.reveal()));
        String urlVariable = programs.urlVariable();
        if (urlVariable != null) {
            address(service, account).ifPresent(url -> variables.add(new Variable(urlVariable, url)));
        }
        new TreeMap<>(programs.fieldVariables()).forEach((field, name) -> {
            String value = account.fields().get(field);
            if (value != null && !value.isBlank()) {
                variables.add(new Variable(name, value));
            }
        });
        return Outcome.ok(variables);
    }

    private static Optional<String> address(Service service, Account account) {
        if (account.url() != null) {
            return Optional.of(account.url());
        }
        boolean isDefault = service.defaultEnvironment()
                .map(e -> e.id().equals(account.environment()))
                .orElse(false);
        return isDefault
                ? Optional.empty()
                : service.environment(account.environment()).map(ServiceEnvironment::url);
    }
}
