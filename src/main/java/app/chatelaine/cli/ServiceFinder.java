package app.chatelaine.cli;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import app.chatelaine.core.text.Likeness;
import java.util.Locale;

/** Finds a service by its id. */
final class ServiceFinder {
    private ServiceFinder() {}

    static Outcome<Service> find(Catalogue catalogue, String typed) {
        return catalogue
                .find(typed.strip().toLowerCase(Locale.ROOT))
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.failed(unknown(catalogue, typed)));
    }

    /** What nothing is like is most likely a service that has no file. */
    private static Problem unknown(Catalogue catalogue, String typed) {
        var ids = catalogue.services().stream().map(Service::id).toList();
        return Likeness.closest(typed.strip(), ids)
                .map(meant -> Problem.of(ProblemCode.SERVICE_MISTYPED, typed, meant))
                .or(() -> catalogue.services().stream()
                        .filter(Service::isAny)
                        .findFirst()
                        .map(any -> Problem.of(ProblemCode.SERVICE_WITHOUT_FILE, typed, any.id())))
                .orElseGet(() -> Problem.of(ProblemCode.SERVICE_NOT_FOUND, typed));
    }
}
