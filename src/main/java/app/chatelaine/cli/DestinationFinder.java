package app.chatelaine.cli;

import app.chatelaine.core.account.Account;
import app.chatelaine.core.delivery.KeyVariable;
import app.chatelaine.core.destination.Destination;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;

/** Reads destinations as people type them: from the folder they are in, with {@code ~} for their home. */
final class DestinationFinder {
    private DestinationFinder() {}

    static Outcome<Destination> find(String typed, Service service, Account account) {
        String variable = KeyVariable.of(service, account).orElse("");
        try {
            return Destination.of(typed, variable)
                    .map(found -> Outcome.ok(found.withPath(DestinationFinder::absolute)))
                    .orElseGet(() -> Outcome.failed(ProblemCode.DESTINATION_INVALID));
        } catch (InvalidPathException e) {
            return Outcome.failed(ProblemCode.DESTINATION_INVALID);
        }
    }

    /** A shell leaves a {@code ~} alone that stands behind a colon. */
    private static String absolute(String path) {
        boolean isAtHome = path.equals("~") || path.startsWith("~/") || path.startsWith("~\\");
        Path found = isAtHome ? Path.of(home(), path.substring(1)) : Path.of(path);
        return found.toAbsolutePath().normalize().toString();
    }

    private static String home() {
        return Objects.requireNonNullElse(System.getenv("HOME"), System.getProperty("user.home"));
    }
}
