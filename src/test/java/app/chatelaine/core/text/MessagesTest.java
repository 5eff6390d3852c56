package app.chatelaine.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.rotation.RotationEvent.What;
import app.chatelaine.core.rotation.RotationStep;
import app.chatelaine.core.rotation.Standing;
import app.chatelaine.core.service.Service.RotationKind;
import app.chatelaine.core.staleness.Staleness;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final ResourceBundle ENGLISH = bundle("app.chatelaine.messages", Locale.ENGLISH);

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> keys(String path) throws IOException {
        try (var in = MessagesTest.class.getResourceAsStream(path)) {
            var words = new Properties();
            words.load(Objects.requireNonNull(in, path));
            return new TreeSet<>(words.stringPropertyNames());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/chatelaine/messages", "/app/chatelaine/cli/help"})
    void WIN_07_every_word_stands_in_every_language(String path) throws IOException {
        assertThat(keys(path + "_de.properties")).isNotEmpty().containsExactlyElementsOf(keys(path + ".properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void every_sentence_is_well_formed(String language) {
        var words = bundle("app.chatelaine.messages", Locale.of(language));

        assertThat(words.keySet())
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(new MessageFormat(words.getString(key))).isNotNull());
    }

    /** Whom it addresses as a friend, and words that another word already stands for; docs/design.md has the list. */
    private static final Pattern NOT_OUR_GERMAN = Pattern.compile(
            "\\b(?:[Dd]u|[Dd]ir|[Dd]ich|[Dd]eine?[mnrs]?|[Ww]arte|[Ss]chreibe|[Nn]imm|[Ii]nstalliere|[Kk]opiere|[Bb]ewahre"
                    + "|[Ee]rsetze|[Nn]enne|[Ss]ieh|[Gg]ib|[Ww]ähle|[Öö]ffne|[Ss]chließe|Füge|Lösche|Starte|Entferne"
                    + "|Schlüsselspeicher|Schlagw[oö]rt\\w*|Doktor|Geschichte|Ids?)\\b|\\S …");

    @ParameterizedTest
    @ValueSource(strings = {"/app/chatelaine/messages", "/app/chatelaine/cli/help"})
    void german_addresses_everybody_alike_and_has_one_word_for_one_thing(String path) throws IOException {
        try (var in = MessagesTest.class.getResourceAsStream(path + "_de.properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(Objects.requireNonNull(in, path), StandardCharsets.UTF_8));
            assertThat(words.values())
                    .map(Object::toString)
                    .filteredOn(sentence -> NOT_OUR_GERMAN.matcher(sentence).find())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ashr-labs", "ion", "ionworks", "modelon-impact", "pinexq"})
    void so_does_the_german_of_the_services(String id) throws IOException {
        String file = "/app/chatelaine/adapters/catalogue/services/" + id + ".json";
        try (var in = MessagesTest.class.getResourceAsStream(file)) {
            assertThat(new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8).lines())
                    .filteredOn(line -> line.contains("\"de\": "))
                    .isNotEmpty()
                    .map(line -> line.substring(line.indexOf("\"de\": ")))
                    .filteredOn(sentence -> NOT_OUR_GERMAN.matcher(sentence).find())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_its_sentence(ProblemCode code) {
        assertThat(ENGLISH.containsKey("problem." + code)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void every_verdict_has_its_word(Verdict verdict) {
        assertThat(ENGLISH.containsKey("health." + verdict.id())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void every_staleness_has_its_word(Staleness staleness) {
        assertThat(ENGLISH.containsKey("cli.staleness." + staleness.id())).isTrue();
    }

    @Test
    void every_part_of_a_rotation_has_its_words() {
        for (var kind : RotationKind.values()) {
            assertThat(ENGLISH.containsKey("cli.rotation.kind."
                            + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .isTrue();
        }
        for (var standing : Standing.values()) {
            assertThat(ENGLISH.containsKey("cli.rotation.standing." + standing.id()))
                    .isTrue();
            assertThat(ENGLISH.containsKey("cli.rotate.end." + standing.id())).isTrue();
        }
        for (var step : RotationStep.values()) {
            assertThat(ENGLISH.containsKey("cli.rotation.step." + step.id())).isTrue();
        }
        for (var what : What.values()) {
            assertThat(ENGLISH.containsKey("cli.rotation.what." + what.id())).isTrue();
        }
    }

    @Test
    void an_apostrophe_comes_out_single() {
        assertThat(new MessageFormat("it''s").format(new Object[0])).isEqualTo("it's");
    }
}
