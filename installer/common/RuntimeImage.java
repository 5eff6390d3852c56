import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** Links a Java runtime of the modules that the program needs, with JavaFX's own libraries inside. */
final class RuntimeImage {
    private static final Path COMMON = Path.of("installer", "common");

    private RuntimeImage() {}

    /** @param without a module to leave out, to see that the smoke start fails; empty for none */
    static void link(Path javafx, Path image, String without) throws IOException {
        Tool.deleteTree(image);
        var modules = new ArrayList<>(Tool.lines(COMMON.resolve("modules.txt")));
        modules.remove(without);
        var command = new ArrayList<>(List.of(Tool.ofJdk("jlink"), "--module-path", javafx.toString()));
        command.add("--add-modules=" + String.join(",", modules));
        command.addAll(Tool.lines(COMMON.resolve("jlink.options")));
        command.addAll(List.of("--output", image.toString()));
        Tool.run(command.toArray(String[]::new));
        try (var jars = Files.list(javafx)) {
            for (Path jar : jars.toList()) {
                copyLibraries(jar, image.resolve(Tool.onWindows() ? "bin" : "lib"));
            }
        }
        if (Tool.onLinux()) {
            for (String unused : List.of("jexec", "jrt-fs.jar", "libjsound.so", "libsplashscreen.so")) {
                Files.delete(image.resolve("lib").resolve(unused));
            }
        }
    }

    /** They are for debuggers, and a tenth of the runtime. */
    static void stripSymbols(Path image) throws IOException {
        try (var files = Files.walk(image)) {
            for (Path file : files.filter(RuntimeImage::isMachineCode).toList()) {
                Tool.run("strip", "--strip-unneeded", file.toString());
            }
        }
    }

    private static boolean isMachineCode(Path file) {
        return file.toString().endsWith(".so")
                || file.endsWith("jspawnhelper")
                || (file.getParent().endsWith("bin") && Files.isRegularFile(file));
    }

    private static void copyLibraries(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (entry.getName().matches(".*\\.(so|dll|dylib)")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        Path file = folder.resolve(Path.of(entry.getName()).getFileName());
                        Files.copy(in, file);
                        file.toFile().setExecutable(false, false);
                    }
                }
            }
        }
    }
}
