package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.SandboxFixture.header;
import static app.chatelaine.sandbox.SandboxFixture.json;
import static app.chatelaine.sandbox.SandboxFixture.reveal;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Transport.class)
class PinexqSandboxTest {
    private static final Set<String> KNOWN_MEMBERS =
            Set.of("class", "title", "properties", "entities", "actions", "links", "rel", "href", "type");

    private final SandboxFixture fixture;
    private final PinexqSandbox pinexq;
    private final SandboxServer server;

    PinexqSandboxTest(Transport transport) {
        fixture = new SandboxFixture(transport);
        pinexq = new PinexqSandbox(fixture.settings, PinexqSandbox.CURRENT_API);
        server = fixture.start(pinexq);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void the_entry_point_is_a_siren_document_with_the_mandatory_links() throws Exception {
        var answer = entryPoint(Behaviour.ACCEPTED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/vnd.siren+json");
        assertThat(json(answer).at("/class/0").asString()).isEqualTo("EntryPoint");
        assertThat(relations(json(answer)))
                .containsExactly("self", "Info", "JobsRoot", "WorkDataRoot", "ProcessingStepsRoot");
    }

    @Test
    void the_info_link_leads_to_the_version_and_the_user_but_not_where_one_would_guess() throws Exception {
        String key = reveal(pinexq.issue(Behaviour.ACCEPTED));
        var entry = fixture.get(server.url() + "/api/EntryPoint", "x-api-key", key);
        String address = json(entry).at("/links/1/href").asString();
        var info = json(fixture.get(address, "x-api-key", key));

        assertThat(address).startsWith(server.url() + "/");
        assertThat(info.at("/class/0").asString()).isEqualTo("Info");
        assertThat(info.at("/properties").propertyNames())
                .containsExactly("ApiVersion", "BuildVersion", "OrganizationId", "UsedStorageInBytes");
        assertThat(info.at("/properties/ApiVersion").asString()).isEqualTo("9.2.0");
        assertThat(info.at("/entities/0/rel/0").asString()).isEqualTo("CurrentUser");
        assertThat(info.at("/entities/0/properties/UserId").asString()).matches("[0-9a-f-]{36}");
        assertThat(relations(info)).containsExactly("self", "ApiEvents");
        assertThat(fixture.get(server.url() + "/api/Info", "x-api-key", key).statusCode())
                .isEqualTo(404);
    }

    @Test
    void documents_have_no_member_that_its_client_would_refuse() throws Exception {
        String key = reveal(pinexq.issue(Behaviour.ACCEPTED));
        var entry = json(fixture.get(server.url() + "/api/EntryPoint", "x-api-key", key));
        var info = json(fixture.get(entry.at("/links/1/href").asString(), "x-api-key", key));

        for (var entity : List.of(entry, info, info.at("/entities/0"), entry.at("/links/0"), info.at("/links/1"))) {
            assertThat(KNOWN_MEMBERS).containsAll(entity.propertyNames());
        }
    }

    @Test
    void another_version_of_the_API_can_be_stood_in_for() throws Exception {
        var older = new PinexqSandbox(fixture.settings, "7.3.1");
        var olderServer = fixture.start(older);
        String key = reveal(older.issue(Behaviour.ACCEPTED));
        var entry = json(fixture.get(olderServer.url() + "/api/EntryPoint", "x-api-key", key));
        var info = json(fixture.get(entry.at("/links/1/href").asString(), "x-api-key", key));

        assertThat(info.at("/properties/ApiVersion").asString()).isEqualTo("7.3.1");
    }

    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource({"REJECTED, 401", "EXPIRED, 401", "FORBIDDEN, 403", "RATE_LIMITED, 429", "SERVER_ERROR, 503"})
    void refusals_are_problem_documents(Behaviour behaviour, int status) throws Exception {
        var answer = entryPoint(behaviour);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(answer).propertyNames()).containsExactly("type", "title", "status", "detail", "instance");
        assertThat(json(answer).at("/status").asInt()).isEqualTo(status);
    }

    @Test
    void without_a_key_the_entry_point_is_closed() throws Exception {
        assertThat(fixture.get(server.url() + "/api/EntryPoint").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> entryPoint(Behaviour behaviour) throws Exception {
        return fixture.get(server.url() + "/api/EntryPoint", "x-api-key", reveal(pinexq.issue(behaviour)));
    }

    private static List<String> relations(JsonNode document) {
        return document.at("/links")
                .valueStream()
                .map(link -> link.at("/rel/0").asString())
                .toList();
    }
}
