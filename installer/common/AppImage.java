import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program with its runtime in one folder, as jpackage makes it; all installers carry this folder.
 *
 * @param folder of the image itself
 */
record AppImage(Path folder) {
    private static final Path COMMON = Path.of("installer", "common");

    /**
     * Makes it anew.
     *
     * @param app the jars
     * @param runtime linked of what is needed
     * @param parent where the image comes to lie
     * @param mainClass of the program
     * @param version as installers know it
     */
    static AppImage make(Path app, Path runtime, Path parent, String mainClass, String version) throws IOException {
        Tool.deleteTree(parent);
        var image = new AppImage(parent.resolve(Tool.onMac() ? "chatelaine.app" : "chatelaine"));
        if (Tool.onLinux()) {
            LinuxImage.make(app, runtime, image.folder, mainClass, jvmOptions());
            RuntimeImage.stripSymbols(image.folder.resolve("lib/runtime"));
        } else {
            jpackage(app, runtime, parent, mainClass, version);
        }
        return image;
    }

    private static void jpackage(Path app, Path runtime, Path parent, String mainClass, String version)
            throws IOException {
        var command = new ArrayList<>(List.of(Tool.ofJdk("jpackage"), "@" + COMMON.resolve("jpackage.options")));
        command.addAll(List.of("--type", "app-image"));
        command.addAll(List.of("--app-version", versionHere(version)));
        command.addAll(List.of("--input", app.toString()));
        command.addAll(List.of("--main-jar", "chatelaine.jar"));
        command.addAll(List.of("--main-class", mainClass));
        command.addAll(List.of("--runtime-image", runtime.toString()));
        command.addAll(List.of("--dest", parent.toString()));
        for (String option : jvmOptions()) {
            command.addAll(List.of("--java-options", option));
        }
        command.add("@" + Path.of("installer", Tool.onMac() ? "mac" : "windows", "image.options"));
        Tool.run(command.toArray(String[]::new));
    }

    private static List<String> jvmOptions() throws IOException {
        var options = new ArrayList<>(Tool.lines(Path.of("src", "main", "launch", "jvm.options")));
        options.addAll(Tool.lines(COMMON.resolve("jvm.options")));
        if (Tool.onLinux()) {
            options.addAll(Tool.lines(Path.of("installer", "linux", "jvm.options")));
        }
        return options;
    }

    /** macOS takes no version that begins with 0, so there those before 1.0 begin with 1. */
    static String versionHere(String version) {
        return Tool.onMac() && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    /** The program as the user starts it. */
    Path launcher() {
        if (Tool.onWindows()) {
            return folder.resolve("chatelaine.exe");
        }
        return folder.resolve(Tool.onMac() ? Path.of("Contents", "MacOS", "chatelaine") : Path.of("bin", "chatelaine"));
    }

    /** The program as a terminal starts it: Windows gives one to programs that are built for it only. */
    Path commandLine() {
        return Tool.onWindows() ? folder.resolve("chatelaine-cli.exe") : launcher();
    }

    /** What is read by commands, and what by the window; on Windows and macOS both read the same. */
    List<Path> caches() {
        return Tool.onLinux()
                ? List.of(appFolder().resolve("commands.aot"), appFolder().resolve("window.aot"))
                : List.of(appFolder().resolve("chatelaine.aot"));
    }

    /** From now on every start reads the cache; one that does not fit is passed over by the JVM without a word. */
    void useCache() throws IOException {
        if (Tool.onLinux()) {
            return; // The launcher looks for them.
        }
        try (var files = Files.list(appFolder())) {
            for (Path settings :
                    files.filter(file -> file.toString().endsWith(".cfg")).toList()) {
                var lines = new ArrayList<>(Files.readAllLines(settings));
                lines.add(lines.indexOf("[JavaOptions]") + 1, "java-options=-XX:AOTCache=$APPDIR/chatelaine.aot");
                Files.write(settings, lines);
            }
        }
    }

    private Path appFolder() {
        if (Tool.onWindows()) {
            return folder.resolve("app");
        }
        return folder.resolve(Tool.onMac() ? Path.of("Contents", "app") : Path.of("lib", "app"));
    }
}
