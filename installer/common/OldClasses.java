import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.nio.file.Path;
import java.util.jar.JarFile;

/** Gives classes of Java 5 the form of Java 8: the same code, with the tables that later verifiers need. */
final class OldClasses {
    private static final int JAVA_6 = 50;
    private static final int MAJOR = 7;

    private final ClassFile classFile;

    /** @param library the jar in which the classes find each other */
    OldClasses(Path library) {
        ClassHierarchyResolver inside = ClassHierarchyResolver.ofResourceParsing(type -> {
            String name = type.descriptorString();
            try (var jar = new JarFile(library.toFile())) {
                var entry = jar.getEntry(name.substring(1, name.length() - 1) + ".class");
                return entry == null
                        ? null
                        : new java.io.ByteArrayInputStream(
                                jar.getInputStream(entry).readAllBytes());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        classFile = ClassFile.of(
                StackMapsOption.GENERATE_STACK_MAPS,
                ClassHierarchyResolverOption.of(
                        inside.orElse(ClassHierarchyResolver.defaultResolver()).cached()));
    }

    byte[] renew(byte[] bytes) {
        if (bytes[MAJOR] >= JAVA_6) {
            return bytes;
        }
        // Element by element, as code that is copied whole would keep its lack of tables.
        return classFile.transformClass(
                classFile.parse(bytes),
                ClassTransform.dropping(ClassFileVersion.class::isInstance)
                        .andThen(ClassTransform.transformingMethodBodies((code, element) -> code.with(element)))
                        .andThen(ClassTransform.endHandler(
                                builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0))));
    }
}
