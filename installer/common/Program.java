import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The packaged program as others start it.
 *
 * @param launcher for the terminal
 * @param environment beside that of this process
 */
record Program(Path launcher, Map<String, String> environment) {

    /** How a command ended and what it wrote to standard output; its notes go to those of this build. */
    record Answer(int code, String out) {}

    Answer run(String input, String... arguments) throws IOException {
        Path out = Files.createTempFile("chatelaine", ".out");
        try {
            var builder =
                    builder(arguments).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
            var process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            return new Answer(Tool.wait(process, builder.command()), Files.readString(out));
        } finally {
            Files.delete(out);
        }
    }

    ProcessBuilder builder(String... arguments) {
        var command = new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    /** Looks like a key of Ionworks and is none; new each time. */
    static String freshKey() {
        return "iw_" + java.util.UUID.randomUUID().toString().replace("-", "");
    }
}
