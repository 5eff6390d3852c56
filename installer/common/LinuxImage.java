import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** The folder of the program on Linux, as jpackage would make it but for the launcher ({@code installer/linux/launcher}). */
final class LinuxImage {
    private LinuxImage() {}

    /** @param options of the JVM */
    static void make(Path app, Path runtime, Path folder, String mainClass, List<String> options) throws IOException {
        Path jars = folder.resolve("lib/app");
        Tool.copyTree(app, jars);
        Files.write(jars.resolve("jvm.options"), options);

        Path java = folder.resolve("lib/runtime");
        Tool.copyTree(runtime, java);
        // Under this name the system shows the process.
        Files.copy(java.resolve("bin/java"), java.resolve("bin/chatelaine"), StandardCopyOption.COPY_ATTRIBUTES);

        Path launcher = folder.resolve("bin/chatelaine");
        Files.createDirectories(launcher.getParent());
        Files.writeString(
                launcher,
                Files.readString(Path.of("installer", "linux", "launcher"))
                        .replace("@class-path@", classPath(jars))
                        .replace("@main-class@", mainClass));
        launcher.toFile().setExecutable(true, false);
    }

    /** In one order everywhere, as the cache holds for that order only. */
    private static String classPath(Path jars) throws IOException {
        try (var all = Files.list(jars)) {
            return all.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .sorted(LinuxImage::programFirst)
                    .map("$app/"::concat)
                    .collect(Collectors.joining(":"));
        }
    }

    private static int programFirst(String one, String other) {
        String program = "chatelaine.jar";
        return one.equals(program) ? -1 : other.equals(program) ? 1 : one.compareTo(other);
    }

    /** The JVM started a second one to make the caches; the program itself starts without these. */
    static void dropTools(Path folder) throws IOException {
        try (var tools = Files.list(folder.resolve("lib/runtime/bin"))) {
            for (Path tool : tools.filter(each -> !each.endsWith("chatelaine")).toList()) {
                Files.delete(tool);
            }
        }
    }
}
