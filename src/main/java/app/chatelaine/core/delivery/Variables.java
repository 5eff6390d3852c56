package app.chatelaine.core.delivery;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Origin;
import app.chatelaine.core.service.Programs;
import app.chatelaine.core.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The variables under which programs of a service look for an account's key, address and fields. */
public final class Variables {
    private Variables() {}

    /** The key first, then what stands {@link #beside} it. */
    public static Outcome<List<Variable>> of(Service service, Account account, Secret key) {
        var name = KeyVariable.of(service, account);
        if (name.isEmpty()) {
            return Outcome.failed(ProblemCode.NO_VARIABLES, service.name());
        }
        var variables = new ArrayList<Variable>();
        variables.add(new Variable(name.get(), key.reveal()));
        variables.addAll(beside(service, account));
        return Outcome.ok(variables);
    }

    /**
     * Address and fields. The address only where programs would not take it by themselves; but programs that take two
     * addresses always get both, as one of another environment would not know the key.
     */
    public static List<Variable> beside(Service service, Account account) {
        Programs programs = service.programs();
        var variables = new ArrayList<Variable>();
        String urlVariable = programs.urlVariable();
        if (urlVariable != null) {
            address(service, account).ifPresent(url -> variables.add(new Variable(urlVariable, url)));
        }
        new TreeMap<>(programs.fieldVariables())
                .forEach((field, variable) ->
                        field(account, field).ifPresent(value -> variables.add(new Variable(variable, value))));
        new TreeMap<>(programs.hostVariables())
                .forEach((field, variable) -> field(account, field)
                        .or(() -> ofEnvironment(service, account, field))
                        .flatMap(Origin::of)
                        .ifPresent(origin -> variables.add(new Variable(variable, origin.place()))));
        return variables;
    }

    private static Optional<String> address(Service service, Account account) {
        return service.address(account.url(), account.environment(), account.fields())
                .filter(address -> account.url() != null
                        || !service.programs().hostVariables().isEmpty()
                        || service.defaultEnvironment()
                                .filter(usual -> usual.id().equals(account.environment())
                                        && usual.url().equals(address))
                                .isEmpty());
    }

    private static Optional<String> field(Account account, String id) {
        return Optional.ofNullable(account.fields().get(id)).filter(value -> !value.isBlank());
    }

    /** With an address of its own an account is no part of the environment whose name it may bear. */
    private static Optional<String> ofEnvironment(Service service, Account account, String value) {
        return account.url() != null
                ? Optional.empty()
                : service.environment(account.environment())
                        .map(environment -> environment.values().get(value));
    }
}
