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
        var command = new ArrayList<>(List.of(Tool.ofJdk("jpackage"), "@" + COMMON.resolve("jpackage.options")));
        command.addAll(List.of("--type", "app-image"));
        command.addAll(List.of("--app-version", versionHere(version)));
        command.addAll(List.of("--input", app.toString()));
        command.addAll(List.of("--main-jar", "chatelaine.jar"));
        command.addAll(List.of("--main-class", mainClass));
        command.addAll(List.of("--runtime-image", runtime.toString()));
        command.addAll(List.of("--dest", parent.toString()));
        addJvmOptions(command, Path.of("src", "main", "launch", "jvm.options"));
        addJvmOptions(command, COMMON.resolve("jvm.options"));
        if (Tool.onLinux()) {
            addJvmOptions(command, Path.of("installer", "linux", "jvm.options"));
        }
        command.addAll(system());
        Tool.run(command.toArray(String[]::new));
        var image = new AppImage(parent.resolve(Tool.onMac() ? "chatelaine.app" : "chatelaine"));
        if (Tool.onLinux()) {
            RuntimeImage.stripSymbols(image.folder);
        }
        return image;
    }

    private static void addJvmOptions(List<String> command, Path file) throws IOException {
        for (String option : Tool.lines(file)) {
            command.addAll(List.of("--java-options", option));
        }
    }

    /** macOS takes no version that begins with 0, so there those before 1.0 begin with 1. */
    static String versionHere(String version) {
        return Tool.onMac() && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }

    private static List<String> system() {
        if (Tool.onLinux()) {
            return List.of();
        }
        String name = Tool.onMac() ? "mac" : "windows";
        return List.of("@" + Path.of("installer", name, "image.options"));
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

    Path cache() {
        return appFolder().resolve("chatelaine.aot");
    }

    /** From now on every start reads the cache; one that does not fit is passed over by the JVM without a word. */
    void useCache() throws IOException {
        try (var files = Files.list(appFolder())) {
            for (Path settings :
                    files.filter(file -> file.toString().endsWith(".cfg")).toList()) {
                var lines = new ArrayList<>(Files.readAllLines(settings));
                lines.add(lines.indexOf("[JavaOptions]") + 1, "java-options=-XX:AOTCache=$APPDIR/chatelaine.aot");
                Files.write(settings, lines);
            }
        }
    }

    /** The JVM started a second one to make the cache; the program itself starts without these. */
    void dropTools() throws IOException {
        Tool.deleteTree(folder.resolve(Path.of("lib", "runtime", "bin")));
    }

    private Path appFolder() {
        if (Tool.onWindows()) {
            return folder.resolve("app");
        }
        return folder.resolve(Tool.onMac() ? Path.of("Contents", "app") : Path.of("lib", "app"));
    }
}
