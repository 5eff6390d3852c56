package app.chatelaine.cli;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Service;

/** What becomes of a new key that could not be stored. */
final class OnlyCopy {
    private OnlyCopy() {}

    /** The answer was the only copy, so rather than lose the key it goes to the one who asked for it. */
    static Problem rescue(Session session, Service service, CreatedKey created, Problem problem) {
        session.note("cli.create.rescue", service.name());
        created.fields().forEach((field, value) -> session.terminal().out().println(field + "=" + value));
        session.terminal().out().println(created.secret().reveal());
        return Problem.of(
                ProblemCode.CREATED_KEY_NOT_STORED,
                service.name(),
                session.messages().of(problem));
    }
}
