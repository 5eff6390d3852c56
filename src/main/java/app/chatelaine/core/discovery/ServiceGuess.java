package app.chatelaine.core.discovery;

import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The service that a pasted key most likely belongs to.
 *
 * @param basis what gave it away
 * @param clue the variable or the beginning of the key that did
 */
public record ServiceGuess(Service service, Basis basis, String clue) {

    /** Nobody is guessed where two services fit alike; the user chooses then. */
    public static Optional<ServiceGuess> of(Catalogue catalogue, Secret key, Optional<String> variable) {
        return variable.flatMap(name -> byVariable(catalogue, name)).or(() -> byShape(catalogue, key));
    }

    /** As {@link #of}, from the name alone. */
    public static Optional<ServiceGuess> byVariable(Catalogue catalogue, String name) {
        return onlyOne(catalogue.services().stream()
                        .filter(s -> s.programs().keyVariables().stream().anyMatch(name::equalsIgnoreCase))
                        .toList())
                .or(() -> onlyOne(catalogue.services().stream()
                        .filter(s -> s.programs().keyVariables().stream().anyMatch(known -> extendsName(name, known)))
                        .toList()))
                .map(service -> new ServiceGuess(service, Basis.VARIABLE, name));
    }

    /** Whether {@code name} is {@code known} with words of the user's own around it, as in {@code STAGING_ION_KEY}. */
    private static boolean extendsName(String name, String known) {
        return ("_" + name + "_").toUpperCase(Locale.ROOT).contains("_" + known.toUpperCase(Locale.ROOT) + "_");
    }

    private static Optional<ServiceGuess> byShape(Catalogue catalogue, Secret key) {
        String text = key.reveal();
        return onlyOne(catalogue.services().stream()
                        .filter(s -> s.keyShape().distinctive() && fits(s, text))
                        .toList())
                .map(service -> new ServiceGuess(
                        service, Basis.SHAPE, service.keyShape().prefixOf(text)));
    }

    private static boolean fits(Service service, String key) {
        String pattern = service.keyShape().pattern();
        return pattern != null && key.matches(pattern);
    }

    private static Optional<Service> onlyOne(List<Service> services) {
        return services.size() == 1 ? Optional.of(services.getFirst()) : Optional.empty();
    }

    public enum Basis {
        VARIABLE,
        SHAPE
    }
}
