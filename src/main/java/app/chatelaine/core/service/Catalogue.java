package app.chatelaine.core.service;

import app.chatelaine.core.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The services that are known: those that come with the program and the user's own. */
public final class Catalogue {
    private final Supplier<Content> reading;
    private @Nullable Content content;

    private record Content(List<Service> services, List<Problem> problems) {}

    private Catalogue(Supplier<Content> reading) {
        this.reading = reading;
    }

    /** @param problems one for each service file that could not be read; it does not hide the others */
    public Catalogue(List<Service> services, List<Problem> problems) {
        var all = new Content(
                services.stream()
                        .sorted(Comparator.comparing(Service::isAny)
                                .thenComparing(Service::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                List.copyOf(problems));
        this(() -> all);
    }

    /** What {@code reading} gives, which is read once, when somebody asks for the first service: not each command does. */
    public static Catalogue readWhenAsked(Supplier<Catalogue> reading) {
        return new Catalogue(() -> reading.get().content());
    }

    /** By name; what stands for any other service comes last. */
    public List<Service> services() {
        return content().services();
    }

    public List<Problem> problems() {
        return content().problems();
    }

    public Optional<Service> find(String id) {
        return services().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    private synchronized Content content() {
        var there = content;
        if (there == null) {
            there = reading.get();
            content = there;
        }
        return there;
    }
}
