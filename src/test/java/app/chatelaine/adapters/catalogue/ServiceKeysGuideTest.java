package app.chatelaine.adapters.catalogue;

import static app.chatelaine.adapters.catalogue.StandIn.json;
import static org.assertj.core.api.Assertions.assertThat;

import app.chatelaine.core.lifecycle.KeyAtService;
import app.chatelaine.core.problem.Outcome;
import app.chatelaine.core.problem.Outcome.Failed;
import app.chatelaine.core.problem.Outcome.Ok;
import app.chatelaine.core.problem.ProblemCode;
import app.chatelaine.core.service.Lifecycle.KeyChange;
import app.chatelaine.core.service.Service;
import app.chatelaine.testing.Canary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's example of the life of keys works as the guide says, with no Java of its own. */
class ServiceKeysGuideTest {
    private static final String PAGE_2 = "{\"keys\":[{\"id\":\"b/../c?d\",\"on\":false}]}";

    private final StandIn server = new StandIn();
    private final Check plant = Check.of(example()).at(server.url()).with("line", "A1");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void LIF_01_the_example_lists_all_pages() {
        servePages();

        List<KeyAtService> keys = ((Ok<List<KeyAtService>>) plant.keys()).value();

        assertThat(keys).hasSize(2);
        assertThat(keys.getFirst().title()).isEqualTo("oven");
        assertThat(keys.getFirst().prefix()).isEqualTo("plt_12");
        assertThat(keys.getFirst().createdAt()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(keys.getFirst().etag()).isEqualTo("7");
        assertThat(keys.getLast().isOff()).isTrue();
        assertThat(keys.getLast().title()).isEqualTo("b/../c?d");
        assertThat(server.seen()).extracting(StandIn.Request::query).containsExactly("", "after=p%262");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            204 | {}                      | done
            409 | {}                      | KEY_CHANGED
            404 | {"error":"no such key"} | KEY_NOT_LISTED
            404 | {}                      | SERVICE_NOT_ASKED
            403 | {"error":"not yours"}   | SERVICE_REFUSED
            401 | {}                      | SERVICE_REFUSED
            500 | {"error":"oops"}        | SERVICE_OUTCOME_UNKNOWN
            200 | {}                      | SERVICE_OUTCOME_UNKNOWN
            """)
    void LIF_06_an_answer_is_read_by_the_rules_and_then_by_the_table(int status, String body, String expected) {
        var target = new KeyAtService("b/../c?d", null, null, null, null, null, null, List.of(), "7", Map.of());
        server.on("DELETE /keys/b%2F..%2Fc%3Fd", json(status, status == 204 ? "" : body));

        var outcome = plant.change(KeyChange.REVOKE, target);

        String said = outcome.fold(done -> "done", problem -> problem.code().name());
        assertThat(said).isEqualTo(expected);
        // Sent once, with the id as one segment of the path.
        assertThat(server.routesSeen()).containsExactly("DELETE /keys/b%2F..%2Fc%3Fd");
        assertThat(server.seen().getFirst().query()).isEqualTo("version=7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"keys\":{}}", "{\"keys\":[{\"label\":\"x\"}]}", "{\"keys\":[{\"id\":\"..\"}]}", "[]"})
    void LIF_03_what_is_no_list_of_keys_is_none(String body) {
        server.on("GET /keys", json(200, body));

        assertFailed(plant.keys(), ProblemCode.SERVICE_ANSWER_UNREADABLE);
    }

    @Test
    void LIF_03_pages_that_never_end_are_not_followed_for_ever() {
        server.on("GET /keys", json(200, "{\"keys\":[],\"next\":\"again\"}"));

        assertFailed(plant.keys(), ProblemCode.SERVICE_ANSWER_UNREADABLE);
        assertThat(server.seen()).hasSize(2);
    }

    @Test
    void LIF_06_words_of_the_service_are_told_without_the_key() {
        server.on("GET /keys", json(403, "{\"error\":\"not for " + Canary.value() + "\"}"));

        assertThat(((Failed<?>) plant.keys()).problem().details()).containsExactly("Plant server", "not for •••");
    }

    @Test
    void NET_01_no_answer_leads_the_key_to_another_host() {
        try (var other = new StandIn()) {
            server.on("GET /keys", StandIn.redirect(other.url() + "/keys"));

            assertFailed(plant.keys(), ProblemCode.SERVICE_NOT_ASKED);
            assertThat(other.seen()).isEmpty();
        }
    }

    private void servePages() {
        server.on("GET /keys", request -> json(200, request.query().isEmpty() ? """
                        {"keys":[{"id":"a","label":"oven","starts":"plt_12","made":"2026-01-02","on":true,"version":7}],
                         "next":"p&2"}
                        """ : PAGE_2));
    }

    private static Service example() {
        try {
            var parts = Pattern.compile("(?s)```json\n(.*?)```")
                    .matcher(Files.readString(Path.of("docs/services.md")))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            String file = parts.getFirst().strip();
            return TestService.parse(file.substring(0, file.length() - 1) + "," + parts.getLast() + "}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertFailed(Outcome<?> outcome, ProblemCode code) {
        assertThat(((Failed<?>) outcome).problem().code()).isEqualTo(code);
    }
}
