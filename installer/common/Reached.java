import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;

/** Follows from class to class what a program uses of a library. For libraries that find nothing by its name. */
final class Reached {
    private Reached() {}

    /** The names of the entries in the library's jar. */
    static Set<String> classes(Path program, Path library) throws IOException {
        var found = new TreeSet<String>();
        try (var from = new JarFile(program.toFile());
                var in = new JarFile(library.toFile())) {
            var next = new ArrayDeque<byte[]>();
            for (var entry : from.stream()
                    .filter(each -> each.getName().endsWith(".class"))
                    .toList()) {
                next.add(from.getInputStream(entry).readAllBytes());
            }
            while (!next.isEmpty()) {
                for (var constant : ClassFile.of().parse(next.remove()).constantPool()) {
                    if (constant instanceof ClassEntry named) {
                        String name = named.asInternalName().replaceFirst("^\\[+L(.*);$", "$1") + ".class";
                        var entry = in.getJarEntry(name);
                        if (entry != null && found.add(name)) {
                            next.add(in.getInputStream(entry).readAllBytes());
                        }
                    }
                }
            }
        }
        return found;
    }
}
