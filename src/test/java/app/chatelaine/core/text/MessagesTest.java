package app.chatelaine.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.health.Verdict;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.staleness.Staleness;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
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
    void an_apostrophe_comes_out_single() {
        assertThat(new MessageFormat("it''s").format(new Object[0])).isEqualTo("it's");
    }
}
