package app.chatelaine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The compiler, called as the build calls it, refuses null where the source does not allow it. */
class NullCheckTest {

    private static final Path POM = Path.of("pom.xml");

    @TempDir
    Path folder;

    @Test
    void a_null_where_none_may_be_and_a_mistake_that_Error_Prone_knows_stop_the_build() throws Exception {
        String output = compile("""
                String name() { return null; }
                boolean same(String text) { return text.equals(text); }
                """);

        assertThat(output)
                .contains("[NullAway] returning @Nullable expression from method with @NonNull return type")
                .contains("[SelfEquals]");
    }

    @Test
    void a_null_that_is_said_compiles() throws Exception {
        assertThat(compile("@org.jspecify.annotations.Nullable String name() { return null; }"))
                .isEmpty();
    }

    /** Returns what the compiler prints. */
    private String compile(String members) throws Exception {
        Path source = folder.resolve("Planted.java");
        Files.writeString(
                source, "package planted;\n@org.jspecify.annotations.NullMarked\nclass Planted { " + members + " }\n");
        String libraries = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(compilerArguments());
        command.addAll(List.of("-d", folder.toString(), "-cp", libraries, "-processorpath", libraries));
        command.add(source.toString());
        return run(command);
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.waitFor();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(exit == 0).as(text).isEqualTo(text.isEmpty());
        return text;
    }

    /** Read from the build, so that a switch turned off there is noticed here. */
    private static List<String> compilerArguments() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(POM.toFile());
        NodeList arguments = ((Element) pom.getElementsByTagName("compilerArgs").item(0)).getElementsByTagName("arg");
        List<String> texts = IntStream.range(0, arguments.getLength())
                .mapToObj(arguments::item)
                .map(Node::getTextContent)
                .toList();
        assertThat(texts).isNotEmpty();
        return texts;
    }
}
