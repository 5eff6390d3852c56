package app.chatelaine.adapters.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs git in a folder so that nothing of the repository runs, nothing is asked and nothing is fetched. */
final class Git {
    /** The repository's own settings could name programs for these. */
    private static final List<String> HARMLESS = List.of("git", "--no-optional-locks", "-c", "core.fsmonitor=false");

    private final Path folder;

    Git(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs a command to its end.
     *
     * @throws IOException when there is no git
     */
    Answer ask(String... arguments) throws IOException {
        var process = start(ProcessBuilder.Redirect.PIPE, arguments);
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.onExit().join().exitValue(), out, err);
    }

    /** Starts a command that is talked to. */
    Process start(String... arguments) throws IOException {
        return start(ProcessBuilder.Redirect.DISCARD, arguments);
    }

    private Process start(ProcessBuilder.Redirect errors, String... arguments) throws IOException {
        var command = new ArrayList<>(HARMLESS);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors);
        // A hook of git that runs this program would point to another repository.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("GIT_NO_LAZY_FETCH", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** What git printed, and with which code it ended. */
    record Answer(int code, String out, String err) {
        /** The first line of what it said when it failed. */
        String said() {
            return err.lines().findFirst().orElse("exit code " + code);
        }
    }
}
