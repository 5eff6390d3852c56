package app.chatelaine.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.Main;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the architecture hold, each looks at something, and each can fail. */
class ArchitectureTest {

    /** Rules whose classes are still to come. Take each out with the first of them: then it may never look at nothing. */
    private static final Set<String> WITHOUT_CLASSES_YET = Set.of();

    private static final int LINES_AT_MOST = 400;

    private static final JavaClasses PROGRAM = program();

    @ParameterizedTest
    @MethodSource("rules")
    void the_program_keeps_the_rule(Rule rule) {
        EvaluationResult result = rule.judge(PROGRAM);

        assertThat(result.hasViolation())
                .as(() -> result.getFailureReport().toString())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_looks_at_something(Rule rule) {
        if (!WITHOUT_CLASSES_YET.contains(rule.id())) {
            assertThat(rule.countSubjects(PROGRAM)).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("violations")
    void the_rule_fails_on_a_planted_violation(Rule rule, List<String> sources, @TempDir Path folder)
            throws IOException {
        JavaClasses planted = Planted.compile(sources, folder);

        assertThat(rule.countSubjects(planted)).isPositive();
        assertThat(rule.judge(planted).hasViolation()).isTrue();
    }

    @Test
    void an_exempt_class_may_break_its_rule_and_no_other(@TempDir Path folder) throws IOException {
        JavaClasses planted = Planted.compile(List.of("""
                        package app.chatelaine.desktop.planted;
                        @app.chatelaine.architecture.ExemptFrom(rule = "4b", reason = "the test of exemptions")
                        class Bad {
                            Object inner = new Object() { Thread thread = new Thread(() -> System.nanoTime()); };
                        }
                        """), folder);

        assertThat(rules().filter(rule -> rule.judge(planted).hasViolation()).map(Rule::id))
                .containsExactlyInAnyOrder("6", "9");
    }

    @Test
    void every_exemption_names_a_rule_and_its_reason() {
        List<String> ids = rules().map(Rule::id).toList();

        for (JavaClass type : PROGRAM) {
            type.tryGetAnnotationOfType(ExemptFrom.class).ifPresent(exemption -> {
                assertThat(ids).as(type.getName()).contains(exemption.rule());
                assertThat(exemption.reason()).as(type.getName()).isNotBlank();
            });
        }
    }

    @Test
    void every_rule_has_its_own_id_and_a_planted_violation() {
        assertThat(rules().map(Rule::id)).doesNotHaveDuplicates();
        assertThat(rules()).noneMatch(rule -> rule.planted().isEmpty());
    }

    @Test
    void no_source_file_is_longer_than_400_lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources = files.filter(file -> file.toString().matches(".*\\.(java|fxml|css)"))
                    .toList();

            assertThat(sources).isNotEmpty().noneMatch(file -> lines(file) > LINES_AT_MOST);
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(LayerRules.all(), OutsideRules.all(), SecretRules.all())
                .flatMap(List::stream);
    }

    static Stream<Arguments> violations() {
        return rules().flatMap(rule -> rule.planted().stream().map(sources -> Arguments.of(rule, sources)));
    }

    private static JavaClasses program() {
        try {
            return new ClassFileImporter()
                    .importPath(Path.of(Main.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
