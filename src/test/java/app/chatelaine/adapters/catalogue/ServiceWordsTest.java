package app.chatelaine.adapters.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.service.Input;
import app.chatelaine.core.service.ServiceEnvironment;
import app.chatelaine.core.text.Messages;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people read of a service comes in their language, where its file has it. */
class ServiceWordsTest {
    private static final Path CATALOGUE = Path.of("src/main/resources/app/chatelaine/adapters/catalogue");
    private static final Messages GERMAN = Messages.of(Locale.GERMANY);
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** A file of our own may have one language; those that come with the program have all of the program's. */
    @ParameterizedTest
    @MethodSource("app.chatelaine.adapters.catalogue.ServiceSchemaTest#shippedFiles")
    void WIN_07_every_word_of_a_shipped_service_stands_in_every_language(Path file) throws IOException {
        var schema = (ObjectNode) MAPPER.readTree(Files.readString(CATALOGUE.resolve("service.schema.json")));
        ((ObjectNode) schema.at("/$defs/words"))
                .removeAll()
                .put("type", "object")
                .putArray("required")
                .add("en")
                .add("de");

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema.toString(), InputFormat.JSON)
                        .validate(Files.readString(file), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void words_of_a_shipped_service_come_in_the_language_of_the_program() {
        var ion = TestService.shipped("ion", GERMAN);

        assertThat(ion.inputs()).extracting(Input::label).containsExactly("Client-ID", "Anmeldeadresse");
        assertThat(ion.environments()).extracting(ServiceEnvironment::name).startsWith("Produktion");
        assertThat(ion.lifecycle().traits().notes().getFirst()).startsWith("Was ein Schlüssel darf");
        assertThat(ion.checks().cost()).isEqualTo("ein Token und eine nur lesende Abfrage, kostenlos");
        assertThat(TestService.shipped("ion").inputs()).extracting(Input::label).startsWith("Client id");
    }

    @Test
    void what_decides_is_the_same_in_every_language() {
        for (String id : List.of("ashr-labs", "ion", "ionworks", "modelon-impact", "pinexq")) {
            var english = TestService.shipped(id);
            var german = TestService.shipped(id, GERMAN);

            assertThat(german.name()).isEqualTo(english.name());
            assertThat(german.environments())
                    .extracting(ServiceEnvironment::id)
                    .isEqualTo(english.environments().stream()
                            .map(ServiceEnvironment::id)
                            .toList());
            assertThat(german.inputs())
                    .extracting(Input::id)
                    .isEqualTo(english.inputs().stream().map(Input::id).toList());
        }
    }

    @Test
    void what_stands_for_any_other_service_is_called_so_in_each_language() {
        assertThat(TestService.shipped("other").name()).isEqualTo("Other service");
        assertThat(TestService.shipped("other", GERMAN).name()).isEqualTo("Anderer Dienst");
    }

    @Test
    void one_text_is_for_everybody() {
        assertThat(TestService.parse(TestService.json("plant"), GERMAN).checks().cost())
                .isEqualTo("free");
    }

    @Test
    void a_language_that_a_file_does_not_have_is_English() {
        String json = TestService.json("plant").replace("\"free\"", "{ \"fr\": \"gratuit\", \"en\": \"free\" }");

        assertThat(TestService.parse(json, GERMAN).checks().cost()).isEqualTo("free");
        assertThat(TestService.parse(json, Messages.of(Locale.FRENCH)).checks().cost())
                .isEqualTo("gratuit");
    }
}
