package app.chatelaine.desktop.boot;

import app.chatelaine.core.problem.Problem;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.settings.Settings;
import app.chatelaine.core.text.Messages;
import app.chatelaine.core.text.ProgramVersion;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no window.
 *
 * @param sentence what is wrong
 * @param advice what to do about it
 * @param settings as far as they are known, for how the window looks
 * @param report for whoever helps; of an exception the types and places, never the messages, which may hold anything
 */
record StartFailure(String sentence, String advice, Settings settings, String report, Messages messages)
        implements Start {
    private static final int PLACES = 20;

    static StartFailure of(Problem problem, Settings settings, Messages messages) {
        return new StartFailure(
                messages.of(problem),
                messages.adviceOn(problem).orElseGet(() -> messages.get("start.failed.advice")),
                settings,
                heading() + problem.code() + ": " + messages.of(problem) + "\n",
                messages);
    }

    static StartFailure of(Throwable thrown, Settings settings, Messages messages) {
        var problem = Problem.of(ProblemCode.INTERNAL, thrown.getClass().getSimpleName());
        var report = new StringBuilder(heading());
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            report.append(cause.getClass().getName()).append('\n');
            Arrays.stream(cause.getStackTrace())
                    .limit(PLACES)
                    .forEach(place -> report.append("  ").append(place).append('\n'));
        }
        return new StartFailure(
                messages.of(problem), messages.get("start.failed.defect"), settings, report.toString(), messages);
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
