package app.chatelaine.cli;

import app.chatelaine.core.creation.CreatedKey;
import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.secret.Secret;
import app.chatelaine.core.service.Service;
import java.util.Map;

/** What becomes of a new key that could not be stored. */
final class OnlyCopy {
    private OnlyCopy() {}

    /** The answer was the only copy, so rather than lose the key it goes to the one who asked for it. */
    static Problem rescue(Session session, Service service, CreatedKey created, Problem problem) {
        return rescue(session, service, created.secret(), created.fields(), problem);
    }

    /** @param fields of the account that belong to the key, by id */
    static Problem rescue(
            Session session, Service service, Secret secret, Map<String, String> fields, Problem problem) {
        // Not a note, which may be switched off: nobody must wonder what these lines are.
        session.terminal().err().println(session.messages().get("cli.create.rescue", service.name()));
        fields.forEach((field, value) -> session.terminal().out().println(field + "=" + value));
        session.terminal().out().println(secret.reveal());
        return Problem.of(
                ProblemCode.CREATED_KEY_NOT_STORED,
                service.name(),
                session.messages().of(problem));
    }
}
