package app.chatelaine.core.problem;

import java.util.List;

/**
 * One thing that went wrong: a stable code and the words that fill its sentence.
 *
 * @param code which problem
 * @param details what and where, in the order of the sentence's placeholders; never a secret
 */
public record Problem(ProblemCode code, List<String> details) {
    public Problem {
        details = List.copyOf(details);
    }

    public static Problem of(ProblemCode code, String... details) {
        return new Problem(code, List.of(details));
    }
}
