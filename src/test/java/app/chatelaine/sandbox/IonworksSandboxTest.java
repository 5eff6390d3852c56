package app.chatelaine.sandbox;

import static app.chatelaine.sandbox.SandboxFixture.header;
import static app.chatelaine.sandbox.SandboxFixture.json;
import static app.chatelaine.sandbox.SandboxFixture.reveal;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Transport.class)
class IonworksSandboxTest {
    private final SandboxFixture fixture;
    private final IonworksSandbox ionworks;
    private final SandboxServer server;

    IonworksSandboxTest(Transport transport) {
        fixture = new SandboxFixture(transport);
        ionworks = new IonworksSandbox(fixture.settings);
        server = fixture.start(ionworks);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void healthz_says_that_it_is_up_without_a_key() throws Exception {
        assertThat(fixture.get(server.url() + "/healthz").statusCode()).isEqualTo(200);
        assertThat(server.requests()).containsExactly(new SeenRequest("GET", "/healthz", false, 200));
    }

    @Test
    void users_me_tells_whose_key_it_is_and_for_which_organization() throws Exception {
        var answer = me(Behaviour.ACCEPTED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).propertyNames())
                .containsExactly("id", "email", "authorized_organization", "organizations");
        assertThat(json(answer).at("/authorized_organization").propertyNames()).containsExactly("id", "name");
        assertThat(json(answer).at("/organizations/0/name").asString()).isEqualTo("Battery Lab");
    }

    @Test
    void the_content_type_is_exactly_what_its_client_reads_as_JSON() throws Exception {
        assertThat(header(me(Behaviour.ACCEPTED), "Content-Type")).isEqualTo("application/json");
        assertThat(header(me(Behaviour.REJECTED), "Content-Type")).isEqualTo("application/json");
    }

    @Test
    void every_answer_has_a_correlation_id_of_its_own() throws Exception {
        var first = header(me(Behaviour.ACCEPTED), "x-correlation-id");
        var second = header(me(Behaviour.REJECTED), "x-correlation-id");

        assertThat(first).isNotEmpty().isNotEqualTo(second);
    }

    @Test
    void a_key_begins_with_iw_and_no_two_are_the_same() {
        var first = reveal(ionworks.issue(Behaviour.ACCEPTED));

        assertThat(first).matches("iw_[A-Za-z0-9]{40}");
        assertThat(first).isNotEqualTo(reveal(ionworks.issue(Behaviour.ACCEPTED)));
    }

    @ParameterizedTest(name = "{0} gets {1} {2}")
    @CsvSource({
        "REJECTED, 401, UNAUTHORIZED",
        "EXPIRED, 401, UNAUTHORIZED",
        "FORBIDDEN, 403, FORBIDDEN",
        "RATE_LIMITED, 429, RATE_LIMITED",
        "SERVER_ERROR, 500, INTERNAL_ERROR"
    })
    void refusals_have_the_standard_body(Behaviour behaviour, int status, String code) throws Exception {
        var answer = me(behaviour);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).propertyNames()).containsExactly("error_code", "message", "detail");
        assertThat(json(answer).at("/error_code").asString()).isEqualTo(code);
    }

    @Test
    void a_key_that_it_never_gave_out_and_no_key_at_all_are_refused_alike() throws Exception {
        var strange = fixture.get(server.url() + "/users/me", "X-API-Key", "iw_" + "k".repeat(40));
        var without = fixture.get(server.url() + "/users/me");

        assertThat(strange.statusCode()).isEqualTo(401);
        assertThat(strange.body()).isEqualTo(without.body());
        assertThat(server.requests())
                .containsExactly(
                        new SeenRequest("GET", "/users/me", true, 401),
                        new SeenRequest("GET", "/users/me", false, 401));
    }

    @Test
    void a_doubled_slash_is_another_path_and_not_found() throws Exception {
        assertThat(fixture.get(server.url() + "//users/me").statusCode()).isEqualTo(404);
        assertThat(fixture.get(server.url() + "//healthz").statusCode()).isEqualTo(404);
    }

    @Test
    void discovery_tells_its_version_and_how_to_authenticate() throws Exception {
        var answer = fixture.get(server.url() + "/discovery/capabilities");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).propertyNames())
                .containsExactly("version", "authentication", "openapi_spec", "schemas");
    }

    private HttpResponse<String> me(Behaviour behaviour) throws Exception {
        return fixture.get(server.url() + "/users/me", "X-API-Key", reveal(ionworks.issue(behaviour)));
    }
}
