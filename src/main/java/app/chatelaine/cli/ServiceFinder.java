package app.chatelaine.cli;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Catalogue;
import app.chatelaine.core.service.Service;
import java.util.Locale;

/** Finds a service by its id. */
final class ServiceFinder {
    private ServiceFinder() {}

    static Outcome<Service> find(Catalogue catalogue, String typed) {
        return catalogue
                .find(typed.strip().toLowerCase(Locale.ROOT))
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.failed(ProblemCode.SERVICE_NOT_FOUND, typed));
    }
}
