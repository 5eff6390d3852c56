import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the programs that the build needs, and says how to get one that is missing. */
final class Tool {
    private static final int MINUTES = 10;

    private Tool() {}

    static boolean onWindows() {
        return system().startsWith("windows");
    }

    static boolean onMac() {
        return system().startsWith("mac");
    }

    static boolean onLinux() {
        return !onWindows() && !onMac();
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    /** A program of the JDK that runs this build. */
    static String ofJdk(String name) {
        return Path.of(System.getProperty("java.home"), "bin", onWindows() ? name + ".exe" : name)
                .toString();
    }

    static boolean isThere(String program) {
        String file = onWindows() ? program + ".exe" : program;
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, file)));
    }

    /** Ends the build with one sentence where a program is missing. */
    static void require(String program, String wayToGetIt) {
        if (!isThere(program)) {
            throw new Missing(program + " is missing: " + wayToGetIt);
        }
    }

    /** Runs to the end with the output of this build; anything but success ends the build. */
    static void run(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        int code = wait(builder.start(), command);
        if (code != 0) {
            throw new IOException(Path.of(command.getFirst()).getFileName() + " ended with " + code + ": " + command);
        }
    }

    static void run(String... command) throws IOException {
        run(List.of(command), Map.of());
    }

    static int wait(Process process, List<String> command) throws IOException {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("did not end within " + MINUTES + " minutes: " + command);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The lines of a file of settings, without comments; those for other systems left out, as in {@code windows: name}. */
    static List<String> lines(Path file) throws IOException {
        var found = new ArrayList<String>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("windows: ")) {
                if (onWindows()) {
                    found.add(line.substring("windows: ".length()));
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                found.add(line);
            }
        }
        return found;
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    /** With the times of the files, by which the cache knows the jars. */
    static void copyTree(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** In bytes. */
    static long size(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            long sum = 0;
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                sum += Files.size(path);
            }
            return sum;
        }
    }

    /** What the person who builds has to install; told without a stack trace. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String sentence) {
            super(sentence);
        }
    }
}
