package app.chatelaine.desktop.boot;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.ProgramVersion;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no window.
 *
 * @param sentence what is wrong
 * @param advice what to do about it
 * @param report for whoever helps; of an exception the types and places, never the messages, which may hold anything
 */
record StartFailure(String sentence, String advice, String report, Messages messages) implements Start {
    private static final int PLACES = 20;

    static StartFailure of(Problem problem, Messages messages) {
        return new StartFailure(
                messages.of(problem),
                messages.adviceOn(problem).orElseGet(() -> messages.get("start.failed.advice")),
                heading() + problem.code() + ": " + messages.of(problem) + "\n",
                messages);
    }

    static StartFailure of(Throwable thrown, Messages messages) {
        var problem = Problem.of(ProblemCode.INTERNAL, thrown.getClass().getSimpleName());
        var report = new StringBuilder(heading());
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            report.append(cause.getClass().getName()).append('\n');
            Arrays.stream(cause.getStackTrace())
                    .limit(PLACES)
                    .forEach(place -> report.append("  ").append(place).append('\n'));
        }
        return new StartFailure(messages.of(problem), messages.get("start.failed.defect"), report.toString(), messages);
    }

    private static String heading() {
        return "Chatelaine %s, Java %s, %s %s%n%n"
                .formatted(
                        ProgramVersion.CURRENT,
                        System.getProperty("java.vm.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"));
    }
}
