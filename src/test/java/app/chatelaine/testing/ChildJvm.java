package app.chatelaine.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another process that runs a main class of the tests: for what only a second process or a killed one can show. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** @param before a command that runs the JVM, such as one that limits what it may do */
    public static ChildJvm start(List<String> before, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Quick to start is all that counts.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    public long pid() {
        return process.pid();
    }

    /** The next line of its output, once it is there; null when it ended. */
    public @org.jspecify.annotations.Nullable String line() throws IOException {
        return output.readLine();
    }

    /** The rest of its output, once it ended; a last line that was cut off is left out. */
    public List<String> rest() throws IOException {
        String text = output.readAllAsString();
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** What it reads from its standard input. */
    public BufferedWriter input() {
        return process.outputWriter();
    }

    /** Lets it run for so long, or until it ends. */
    public boolean endsWithin(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /** Ends it at once, by SIGKILL; what it has written until then can still be read. */
    public void kill() throws InterruptedException {
        // Through its handle, as a process that is destroyed closes its streams.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }
}
