package app.chatelaine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Source code that breaks a rule, compiled where the build cannot see it. */
final class Planted {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern NAME = Pattern.compile("(?:class|record) (\\w+)");

    /** One for all, since to open the libraries anew would take longer than to compile. */
    private static final StandardJavaFileManager FILES =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);

    private static final List<String> OPTIONS = List.of(
            "-proc:none",
            "--module-path",
            System.getProperty("jdk.module.path"),
            "--add-modules",
            "javafx.controls,javafx.fxml",
            "--class-path",
            System.getProperty("java.class.path"));

    private Planted() {}

    /** Compiles the files against the program and its libraries into the folder, and reads the classes back. */
    static JavaClasses compile(List<String> sources, Path folder) throws IOException {
        FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<JavaFileObject> files = sources.stream().map(Planted::file).toList();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, FILES, problems, OPTIONS, null, files)
                .call();
        assertThat(compiled).as(() -> problems.getDiagnostics().toString()).isTrue();
        return new ClassFileImporter().importPath(folder);
    }

    private static JavaFileObject file(String source) {
        String path = first(PACKAGE, source).replace('.', '/') + "/" + first(NAME, source) + ".java";
        return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static String first(Pattern pattern, String source) {
        Matcher matcher = pattern.matcher(source);
        assertThat(matcher.find()).as("%s in %s", pattern, source).isTrue();
        return matcher.group(1);
    }
}
