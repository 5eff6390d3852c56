package app.chatelaine.adapters.catalogue;

import static app.chatelaine.adapters.catalogue.StandIn.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example in the guide works as the guide says. */
class ServiceGuideTest {

    @Test
    void the_example_is_read_and_checks_a_key() throws IOException {
        var example = Pattern.compile("(?s)```json\n(.*?)```").matcher(Files.readString(Path.of("docs/services.md")));
        assertThat(example.find()).isTrue();
        var service = TestService.parse(example.group(1));

        try (var server = new StandIn()) {
            var check = Check.of(service).at(server.url()).with("line", "A1");
            server.on(
                    "GET /lines/A1/me",
                    json(200, "{\"user\":{\"name\":\"ada\"},\"key\":{\"expires\":\"2027-01-01\"}}"));
            var good = check.run();
            server.on("GET /lines/A1/me", json(403, "{\"error\":\"not your line\"}"));
            var narrow = check.run();

            assertThat(good.verdict().id()).isEqualTo("accepted");
            assertThat(good.facts().expiresAt()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
            assertThat(narrow.evidence())
                    .isEqualTo("HTTP 403 from GET /lines/A1/me: the key is good, but: not your line");
        }
    }
}
