import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the start scripts of the build tree, {@code chatelaine} and {@code chatelaine.cmd}. The build runs this file
 * as it is, on the JDK that it found, because only that JVM knows where it lies.
 *
 * <p>Arguments: the folder of the scripts, the name of the jar beside them, the main class.
 */
final class WriteStartScripts {

    private static final Path TEMPLATES = Path.of("src", "main", "launch");

    private WriteStartScripts() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.copy(TEMPLATES.resolve("jvm.options"), fresh(folder.resolve("jvm.options")));
        for (String name : new String[] {"chatelaine", "chatelaine.cmd"}) {
            String script = Files.readString(TEMPLATES.resolve(name))
                    .replace("@jdk@", System.getProperty("java.home"))
                    .replace("@jar@", arguments[1])
                    .replace("@main@", arguments[2]);
            Path target = folder.resolve(name);
            Files.writeString(target, name.endsWith(".cmd") ? script.replace("\n", "\r\n") : script);
            if (!target.toFile().setExecutable(true, false)) {
                throw new IOException(target + " cannot be made executable");
            }
        }
    }

    private static Path fresh(Path file) throws IOException {
        Files.deleteIfExists(file);
        return file;
    }
}
