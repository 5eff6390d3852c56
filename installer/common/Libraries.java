import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies the libraries into the package without what it never uses, and so that all their classes can go into the cache:
 * it takes none from a signed jar and none that is compiled for Java 5.
 */
final class Libraries {
    /** The cache knows a jar by its size and time, and installers keep full, even seconds only. */
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private Libraries() {}

    /** @param javafx its modules, which turn the style sheets into their binary form */
    static void copy(Path jar, Path libraries, Path javafx, Path folder) throws IOException {
        Tool.deleteTree(folder);
        Files.createDirectories(folder);
        Path program = folder.resolve("chatelaine.jar");
        Files.copy(jar, program);
        addBinaryStyles(program, javafx);
        Files.setLastModifiedTime(program, TIME);
        try (var all = Files.list(libraries)) {
            for (Path library : all.filter(Libraries::isForThisSystem).sorted().toList()) {
                slim(jar, library, folder.resolve(library.getFileName()));
            }
        }
    }

    /** JavaFX takes them where they lie beside the text, and need not parse that before it draws. */
    private static void addBinaryStyles(Path program, Path javafx) throws IOException {
        Path made = Files.createTempDirectory("chatelaine-styles");
        try (var zip = FileSystems.newFileSystem(program)) {
            Path root = zip.getPath("/");
            copyNamed(root, made, ".css");
            Tool.run(
                    Tool.ofJdk("java"),
                    "--module-path=" + javafx,
                    "--add-modules=javafx.graphics",
                    Path.of("installer", "common", "ConvertStyles.java").toString(),
                    made.toString());
            copyNamed(made, root, ".bss");
        } finally {
            Tool.deleteTree(made);
        }
    }

    private static void copyNamed(Path from, Path to, String end) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path file : all.filter(each -> each.toString().endsWith(end)).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                Files.setLastModifiedTime(copy, TIME);
            }
        }
    }

    /** java-keyring comes with the ways to three keychains; that of Linux needs no native library. */
    private static boolean isForThisSystem(Path library) {
        String name = library.getFileName().toString();
        return name.endsWith(".jar") && !(Tool.onLinux() && name.matches("(jna|jna-platform|jkeychain)-.*"));
    }

    private static void slim(Path program, Path library, Path copy) throws IOException {
        try (var from = new JarFile(library.toFile());
                OutputStream out = Files.newOutputStream(copy);
                var to = new ZipOutputStream(out)) {
            Predicate<String> wanted = wanted(program, library);
            var classes = new OldClasses(library);
            for (var entry : from.stream().toList()) {
                if (entry.isDirectory() || !wanted.test(entry.getName())) {
                    continue;
                }
                var written = new ZipEntry(entry.getName());
                written.setTime(TIME.toMillis());
                to.putNextEntry(written);
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().endsWith(".class") ? classes.renew(bytes) : bytes);
                to.closeEntry();
            }
        }
        Files.setLastModifiedTime(copy, TIME);
    }

    private static Predicate<String> wanted(Path program, Path library) throws IOException {
        String name = library.getFileName().toString();
        if (name.startsWith("bcprov-")) {
            // One algorithm of all: what it reaches. Without its provider, which the JDK would make for each look-up.
            Set<String> reached = Reached.classes(program, library);
            return entry -> reached.contains(entry) || entry.equals("META-INF/LICENSE.md");
        }
        if (name.matches("jna-[0-9.]+\\.jar")) {
            String own = "com/sun/jna/" + JnaFolder.ofThisSystem() + "/";
            return entry ->
                    unsigned(entry) && (!entry.matches("com/sun/jna/[^/]+/.*jnidispatch.*") || entry.startsWith(own));
        }
        return Libraries::unsigned;
    }

    private static boolean unsigned(String entry) {
        return !entry.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }
}
