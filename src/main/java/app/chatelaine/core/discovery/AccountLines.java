package app.chatelaine.core.discovery;

import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.service.ServiceEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the lines beside a key say of its account. */
public final class AccountLines {
    private AccountLines() {}

    /**
     * Values of the account's fields, by input id.
     *
     * @param values by variable
     */
    public static Map<String, String> fields(Service service, Map<String, String> values) {
        var fields = new HashMap<String, String>();
        for (Input input : service.inputs()) {
            String variable = service.programs().fieldVariables().get(input.id());
            String value = variable == null ? null : values.get(variable);
            if (value != null && (input.pattern() == null || value.matches(input.pattern()))) {
                fields.put(input.id(), value);
            }
        }
        return fields;
    }

    /** The base address, without a slash at the end. */
    public static Optional<String> url(Service service, Map<String, String> values) {
        return Optional.ofNullable(service.programs().urlVariable())
                .map(values::get)
                .map(address -> address.replaceAll("/+\\z", ""));
    }

    /** The environment that the address, or else a word of the variable's name, speaks of. */
    public static Optional<ServiceEnvironment> environment(
            Service service, Optional<String> url, Optional<String> variable) {
        return url.isPresent()
                ? service.environments().stream()
                        .filter(e -> e.url().equalsIgnoreCase(url.get()))
                        .findFirst()
                : variable.flatMap(name -> environmentNamed(service, name));
    }

    private static Optional<ServiceEnvironment> environmentNamed(Service service, String variable) {
        var words = List.of(variable.toLowerCase(Locale.ROOT).split("_"));
        return service.environments().stream()
                .filter(e -> words.contains(e.id().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
