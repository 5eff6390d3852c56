import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one cache for several commands. The JVM records a process each, so their lists of classes are put together before it
 * makes the cache of them.
 *
 * @param launcher for the terminal; without a cache yet
 */
record CommandRehearsal(Path launcher) {
    /** What scripts call. The first two put something there for the others. */
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--quiet", "add", "ionworks", "--name", "first"),
            List.of("add", "ionworks", "--name", "second"),
            List.of("get", "first"),
            List.of("list"),
            List.of("env", "first", "--format", "dotenv"));

    void make(Path cache) throws IOException {
        Path folder = Files.createTempDirectory("chatelaine-classes");
        try {
            Set<String> classes = new LinkedHashSet<>();
            for (List<String> command : COMMANDS) {
                Path list = folder.resolve(classes.size() + ".list");
                run("-XX:DumpLoadedClassList=" + list, command);
                addTo(classes, list);
            }
            Path all = Files.write(folder.resolve("all.list"), classes);
            dump("-Xshare:dump -XX:SharedClassListFile=" + all + " -XX:SharedArchiveFile=" + cache.toAbsolutePath());
        } finally {
            Tool.deleteTree(folder);
        }
    }

    private void run(String options, List<String> command) throws IOException {
        program(options).run(Program.freshKey(), command.toArray(String[]::new));
    }

    /** With the cache written the JVM finds no program to run; that it says so would only puzzle who builds. */
    private void dump(String options) throws IOException {
        var process = program(options)
                .builder()
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Tool.wait(process, List.of("the making of the cache"));
    }

    private Program program(String options) {
        return new Program(launcher, Map.of("JAVA_TOOL_OPTIONS", "-XX:+AOTClassLinking " + options));
    }

    /** Without the numbers that each list gives its classes, and without those that are made when the program runs. */
    private static void addTo(Set<String> classes, Path list) throws IOException {
        for (String line : Files.readAllLines(list)) {
            if (!line.startsWith("#") && !line.contains(" source: ")) {
                classes.add(line.replaceFirst(" id: [0-9]+", ""));
            }
        }
    }
}
