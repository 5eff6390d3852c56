package app.chatelaine.core.service;

import app.chatelaine.core.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The services that are known: those that come with the program and the user's own.
 *
 * @param problems one for each service file that could not be read; it does not hide the others
 */
public record Catalogue(List<Service> services, List<Problem> problems) {
    public Catalogue {
        services = services.stream()
                .sorted(Comparator.comparing(Service::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        problems = List.copyOf(problems);
    }

    public Optional<Service> find(String id) {
        return services.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
