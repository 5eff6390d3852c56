package app.chatelaine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real X display without a screen, for the tests of one class. */
public final class RealDisplay implements BeforeAllCallback, AfterAllCallback {
    private static final long PATIENCE_SECONDS = 30;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private @Nullable Process server;
    private String name = "";
    private final List<Process> programs = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        RealKeyring.requireProgram("Xvfb", "xvfb");
        server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var reader = server.inputReader()) {
            name = ":"
                    + Objects.requireNonNull(reader.readLine(), "Xvfb did not start")
                            .strip();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        programs.forEach(Process::destroyForcibly);
        if (server != null) {
            server.destroy();
            server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** What goes in front of a command that is to run on this display. */
    public List<String> env(Map<String, String> more) {
        var command = new ArrayList<>(List.of("env", "DISPLAY=" + name));
        more.forEach((variable, value) -> command.add(variable + "=" + value));
        return command;
    }

    /** Starts a program that is ended with the tests of the class at the latest. */
    public Process launch(Map<String, String> variables, String... command) throws IOException {
        var process = builder(variables, command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        programs.add(process);
        return process;
    }

    /** Runs a program that reads {@code input} and whose output is of no interest; it may leave a child behind. */
    public void feed(String input, String... command) {
        try {
            var process = builder(Map.of(), command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var writer = process.outputWriter()) {
                writer.write(input);
            }
            waitFor(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The output of a program that ends within 10 s; null when it fails. */
    public @Nullable String run(Map<String, String> variables, String... command) {
        try {
            var limited = Stream.concat(Stream.of("timeout", "10"), Stream.of(command))
                    .toArray(String[]::new);
            var process = builder(variables, limited).start();
            process.getOutputStream().close();
            String output = process.inputReader().readAllAsString();
            return waitFor(process) == 0 ? output : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Looks again and again until it is so. */
    public static void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private ProcessBuilder builder(Map<String, String> variables, String... command) {
        var all = env(variables);
        all.addAll(List.of(command));
        return new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
