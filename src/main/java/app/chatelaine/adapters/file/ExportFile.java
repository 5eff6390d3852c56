package app.chatelaine.adapters.file;

import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Done;
import app.chatelaine.core.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a text where a person chose, who was asked by then whether a file that is there may be replaced. */
public final class ExportFile {
    private ExportFile() {}

    /** @return {@code FILE_NOT_WRITTEN} with the reason of the system */
    public static Outcome<Done> write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return Outcome.done();
        } catch (IOException e) {
            return Outcome.failed(
                    ProblemCode.FILE_NOT_WRITTEN, file.toString(), e.getClass().getSimpleName());
        }
    }
}
