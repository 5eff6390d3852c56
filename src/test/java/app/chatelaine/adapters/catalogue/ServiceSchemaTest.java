package app.chatelaine.adapters.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema and the reader agree on what a service file may hold. */
class ServiceSchemaTest {
    private static final Path CATALOGUE = Path.of("src/main/resources/app/chatelaine/adapters/catalogue");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA =
            REGISTRY.getSchema(read(CATALOGUE.resolve("service.schema.json")), InputFormat.JSON);

    @Test
    void SVC_01_the_schema_itself_is_one() {
        var metaSchema = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(metaSchema.validate(SCHEMA.getSchemaNode())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void every_shipped_file_keeps_it(Path file) {
        assertThat(errors(read(file))).isEmpty();
    }

    @Test
    void a_small_file_keeps_it() {
        assertThat(errors(TestService.json("plant"))).isEmpty();
        assertThat(isRead(TestService.json("plant"))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a field that is not known      | "name": "Plant server"  | "name": "Plant server", "nmae": "x"
            an id in upper case            | "id": "plant"           | "id": "Plant"
            an id that is missing          | "id": "plant",          |
            a blank name                   | "name": "Plant server"  | "name": " "
            a name that is no text         | "name": "Plant server"  | "name": 7
            a colour by name               | "#57606a"               | "grey"
            three letters                  | "letters": "Ps"         | "letters": "Psx"
            a kind of proof unknown        | "type": "header"        | "type": "headr"
            a proof without its value      | , "value": "{key}"      |
            a page that is none            | "rotation": "web-page"  | "rotation": "web-page", "pages": { "keys": "keys.example" }
            an environment with a slash    | "rotation": "web-page"  | "rotation": "web-page", "environments": [{ "id": "a", "name": "A", "url": "https://a.example/" }]
            an input with a reserved id    | "rotation": "web-page"  | "rotation": "web-page", "inputs": [{ "id": "key", "label": "Key" }]
            a variable with a hyphen       | "PLANT_KEY"             | "PLANT-KEY"
            a shape told without a pattern | "rotation": "web-page"  | "rotation": "web-page", "keyShape": { "distinctive": true }
            a time of nothing              | "rotation": "web-page"  | "rotation": "web-page", "http": { "timeoutSeconds": 0 }
            retries without end            | "rotation": "web-page"  | "rotation": "web-page", "http": { "retries": 11 }
            a fixed host                   | "{url}/me"              | "https://plant.example/me"
            a method unknown               | "url": "{url}/me"       | "url": "{url}/me", "method": "LOOK"
            two bodies                     | "url": "{url}/me"       | "url": "{url}/me", "json": {}, "graphql": "{ me }"
            a GET with a body              | "url": "{url}/me"       | "url": "{url}/me", "method": "GET", "json": {}
            a header with a blank          | "url": "{url}/me"       | "url": "{url}/me", "headers": { "X Y": "z" }
            a value read from two places   | "url": "{url}/me"       | "url": "{url}/me", "reads": [{ "name": "a", "header": "b", "pointer": "/c" }]
            a value read from nowhere      | "url": "{url}/me"       | "url": "{url}/me", "reads": [{ "name": "a" }]
            a value with a reserved name   | "url": "{url}/me"       | "url": "{url}/me", "reads": [{ "name": "token", "header": "b" }]
            a status of 42                 | [200]                   | [42]
            a status that is no list       | [200]                   | 200
            a pointer without a slash      | "/ok"                   | "ok"
            a rule with two subjects       | "pointer": "/ok"        | "pointer": "/ok", "header": "x"
            absence of nothing             | "pointer": "/ok"        | "absent": true
            a verdict unknown              | "verdict": "accepted"   | "verdict": "good"
            a verdict that is not found    | "verdict": "accepted"   | "verdict": "unreachable"
            a rule without a verdict       | , "verdict": "accepted" |
            a check that may be skipped    | "url": "{url}/me"       | "url": "{url}/me", "needs": ["url"]
            no word on the cost            | "cost": "free"          | "uncheckable": "No."
            a feed of an unknown format    | "cost": "free"          | "cost": "free", "feed": { "url": "https://s.example", "format": "email" }
            a way to rotate unknown        | "web-page"              | "sometimes"
            a creation without its secret  | "rotation": "web-page"  | "rotation": "web-page", "lifecycle": { "create": { "url": "{url}/keys" } }
            a change without a listing     | "rotation": "web-page"  | "rotation": "web-page", "lifecycle": { "revoke": { "url": "{url}/k/{keyId}", "answers": [{ "id": "a", "verdict": "done" }] } }
            a listing without an id        | "rotation": "web-page"  | "rotation": "web-page", "lifecycle": { "list": { "url": "{url}/k", "key": { "name": "/n" } } }
            a fact of a key unknown        | "rotation": "web-page"  | "rotation": "web-page", "lifecycle": { "list": { "url": "{url}/k", "key": { "id": "/i", "size": "/s" } } }
            a page that nobody asks for    | "rotation": "web-page"  | "rotation": "web-page", "lifecycle": { "list": { "url": "{url}/k", "key": { "id": "/i" }, "page": { "cursor": "/c" } } }
            a change with a health verdict | "rotation": "web-page"  | "rotation": "web-page", "lifecycle": { "list": { "url": "{url}/k", "key": { "id": "/i" } }, "revoke": { "url": "{url}/k", "answers": [{ "id": "a", "verdict": "accepted" }] } }
            variables without a query      | "url": "{url}/me"       | "url": "{url}/me", "variables": { "a": 1 }
            words without English          | "free"                  | { "de": "kostenlos" }
            words of no language           | "free"                  | { "en": "free", "German": "kostenlos" }
            words that are blank           | "free"                  | { "en": "free", "de": " " }
            a source without a target      | "rotation": "web-page"  | "rotation": "web-page", "sources": [7]
            """)
    void both_refuse(String mistake, String right, @Nullable String wrong) {
        String json = planted(right, wrong == null ? "" : wrong);

        assertThat(errors(json)).as("the schema").isNotEmpty();
        assertThat(isRead(json)).as("the reader").isFalse();
    }

    /** A schema sees one value at a time. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a value that nobody gives    | "{url}/me"             | "{url}/{nobody}"
            a value in a rule unknown    | "pointer": "/ok"       | "value": "nobody"
            a value of a later step      | "url": "{url}/me"      | "url": "{url}/{later}", "reads": [{ "name": "later", "header": "x" }]
            the key in a note            | "verdict": "accepted"  | "verdict": "accepted", "note": "{key}"
            an unknown value in German   | "verdict": "accepted"  | "verdict": "accepted", "note": { "en": "yes", "de": "{nobody}" }
            the key without proof        | "url": "{url}/me"      | "url": "{url}/{key}", "authenticated": false
            a token where there is none  | "verdict": "accepted"  | "verdict": "renew"
            a regular expression         | "rotation": "web-page" | "rotation": "web-page", "keyShape": { "pattern": "(" }
            an input twice               | "rotation": "web-page" | "rotation": "web-page", "inputs": [{ "id": "a", "label": "A" }, { "id": "a", "label": "B" }]
            a variable for no input      | ["PLANT_KEY"]          | ["PLANT_KEY"], "fieldVariables": { "a": "A" }
            an environment over no input | "rotation": "web-page" | "rotation": "web-page", "environments": [{ "id": "a", "name": "A", "url": "https://{a}.example" }]
            """)
    void the_reader_alone_refuses(String mistake, String right, String wrong) {
        assertThat(isRead(planted(right, wrong))).isFalse();
    }

    static Stream<Path> shippedFiles() throws IOException {
        try (Stream<Path> files = Files.list(CATALOGUE.resolve("services"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList().stream();
        }
    }

    private static String planted(String right, String wrong) {
        String json = TestService.json("plant");
        assertThat(json).contains(right);
        return json.replace(right, wrong);
    }

    private static List<Error> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static boolean isRead(String json) {
        return new CatalogueReader(TestService.ENGLISH).parse("test.json", json).isOk();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
